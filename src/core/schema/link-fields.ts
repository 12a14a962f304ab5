import {
  type Reference,
  type ReferenceKind,
  type RegionsSelector,
  type Tolerance,
  tolerances,
  type ViewForm,
  viewForms,
  type YearsSelector,
} from './compare-state.ts'
import type { ParamName } from './link-params.ts'

/** One thing in a link that was not taken as written, in words for the reader. */
export interface LinkProblem {
  /** The parameter it is about; `link` for the whole. */
  readonly param: ParamName | 'theme' | 'link'
  /**
   * `missing`: the link does not say; `dropped`: it says something that cannot be used, or only in part; `moved`: what
   * it names has become something else, which is shown.
   */
  readonly kind: 'missing' | 'dropped' | 'moved'
  readonly message: string
}

export const maxIndicators = 24
export const maxRegions = 500

/** A field's value, always usable, and what was wrong with the text it came from. */
export interface Field<T> {
  readonly value: T
  readonly problems: readonly LinkProblem[]
}

/** `<indicator>~<indicator>`; without a known one, the first known indicator. */
export function readIndicators(
  text: string | undefined,
  known: ReadonlySet<string>,
): Field<readonly string[]> {
  const standIn = [...known].slice(0, 1)
  if (text === undefined) return missing('i', standIn, '链接没有写明指标，先显示目录中的第一个。')
  const { kept, unknown, surplus } = sift(text, (id) => known.has(id), maxIndicators)
  const messages = unknownNamed(unknown, (id) => `链接里的指标 ${id} 不在目录中，已略过。`)
  if (surplus > 0) messages.push(`一次最多比较${maxIndicators}个指标，其余${surplus}个已略过。`)
  if (kept.length === 0) messages.push('链接里没有可用的指标，先显示目录中的第一个。')
  return field('i', kept.length > 0 ? kept : standIn, messages)
}

/** `*`, `in.<adcode>` or `<adcode>~<adcode>`; without a known one, every bureau with data. */
export function readRegions(text: string | undefined, known: ReadonlySet<string>): Field<RegionsSelector> {
  if (text === undefined) return missing('r', everyBureau, '链接没有写明地区，先显示全部有报告的教育部门。')
  if (text === '*') return field('r', everyBureau, [])
  if (text.startsWith('in.') && !text.includes('~')) {
    const adcode = text.slice(3)
    if (known.has(adcode)) return field('r', { kind: 'below', adcode }, [])
    return field('r', everyBureau, [
      `链接里的地区 ${quoted(adcode)} 不在区划表中，先显示全部有报告的教育部门。`,
    ])
  }
  const { kept, unknown, surplus } = sift(text, (adcode) => known.has(adcode), maxRegions)
  const messages = unknownNamed(unknown, (adcode) => `链接里的地区 ${adcode} 不在区划表中，已略过。`)
  if (surplus > 0) messages.push(`一次最多逐个列出${maxRegions}个地区，其余${surplus}个已略过。`)
  if (kept.length === 0) messages.push('链接里没有可用的地区，先显示全部有报告的教育部门。')
  return field('r', kept.length > 0 ? { kind: 'list', adcodes: kept } : everyBureau, messages)
}

/** `2024`, `2019..2024` or `latest`; otherwise the latest. */
export function readYears(text: string | undefined): Field<YearsSelector> {
  if (text === undefined) return missing('y', latest, '链接没有写明年份，先显示最近有报告的一年。')
  if (text === 'latest') return field('y', latest, [])
  const [, first, second] = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(text) ?? []
  const from = Number(first)
  const to = second === undefined ? from : Number(second)
  if (!isYear(from) || !isYear(to)) {
    return field('y', latest, [`链接里的年份 ${quoted(text)} 看不懂，先显示最近有报告的一年。`])
  }
  if (from === to) return field('y', { kind: 'single', year: from }, [])
  if (from < to) return field('y', { kind: 'span', from, to }, [])
  return field('y', { kind: 'span', from: to, to: from }, [
    `链接里的起止年份颠倒，已按${to}至${from}年显示。`,
  ])
}

/** One word of a list; `usual` where the link does not say, which is no problem. */
export function readWord<T extends string>(
  param: 'v' | 'b',
  text: string | undefined,
  words: readonly T[],
  available: readonly T[],
  usual: T,
): Field<T> {
  if (text === undefined) return field(param, usual, [])
  const word = words.find((w) => w === text)
  if (word !== undefined && available.includes(word)) return field(param, word, [])
  const what = param === 'v' ? '视图' : '算法'
  const why = word === undefined ? '看不懂' : '尚未提供'
  return field(param, usual, [`链接里的${what} ${quoted(text)} ${why}，先用默认${what}。`])
}

/**
 * A form's first letter, behind a point after the view: `line.s` for all indicators, or a letter for each in their
 * order, `-` for the usual form: `line.s-o`. Undefined draws all in the usual form.
 */
export function readForms(
  text: string | undefined,
  indicators: readonly string[],
): Field<Readonly<Record<string, ViewForm>> | undefined> {
  if (text === undefined) return field('v', undefined, [])
  const letters = text.length === 1 ? indicators.map(() => text) : text.slice(0, maxIndicators).split('')
  const isKnown = letters.every((letter) => letter === usualForm || formOfLetter(letter) !== undefined)
  if (!isKnown || letters.length !== indicators.length || text === usualForm) {
    return field('v', undefined, [`链接里的画法 ${quoted(text)} 看不懂，先用通常的画法。`])
  }
  const forms = indicators.flatMap((indicator, place): [string, ViewForm][] => {
    const form = formOfLetter(letters[place] ?? usualForm)
    return form === undefined ? [] : [[indicator, form]]
  })
  return field('v', forms.length === 0 ? undefined : Object.fromEntries(forms), [])
}

/** What `readForms` reads, with its point; empty where all are drawn in the usual form. */
export function formsText(
  forms: Readonly<Record<string, ViewForm>> | undefined,
  indicators: readonly string[],
): string {
  const letters = indicators.map((indicator) => forms?.[indicator]?.charAt(0) ?? usualForm)
  if (letters.every((letter) => letter === usualForm)) return ''
  return letters.every((letter) => letter === letters[0]) ? `.${letters[0] ?? ''}` : `.${letters.join('')}`
}

const usualForm = '-'
const formOfLetter = (letter: string): ViewForm | undefined =>
  viewForms.find((form) => form.startsWith(letter) && letter !== '')

/** `1` to `3` years a missing value may be borrowed from; undefined, the usual case, borrows nothing. */
export function readTolerance(text: string | undefined): Field<Tolerance | undefined> {
  if (text === undefined || text === '0') return field('t', undefined, [])
  const tolerance = tolerances.find((years) => String(years) === text)
  if (tolerance !== undefined) return field('t', tolerance, [])
  return field('t', undefined, [`链接里的借用年数 ${quoted(text)} 看不懂（应为1至3），没有借用邻年的数。`])
}

/** The reader's own bureau; nothing is marked where the link names none or one it does not know. */
export function readOwn(text: string | undefined, known: ReadonlySet<string>): Field<string | undefined> {
  if (text === undefined || text === '') return field('o', undefined, [])
  if (known.has(text)) return field('o', text, [])
  return field('o', undefined, [`链接里的本单位 ${quoted(text)} 不在区划表中，没有标出。`])
}

/** One letter each (s: of similar population), so that a link of thirty regions still fits into a message. */
export const referenceWords: Readonly<Record<string, ReferenceKind | 'none'>> = {
  n: 'none',
  c: 'prefecture',
  p: 'province',
  l: 'level',
  s: 'population',
  a: 'reporters',
}

/** A group's letter, or `<adcode>~<adcode>`; undefined, the usual case, is the bureaus compared. */
export function readReference(
  text: string | undefined,
  known: ReadonlySet<string>,
): Field<Reference | undefined> {
  if (text === undefined) return field('m', undefined, [])
  const kind = Object.entries(referenceWords).find(([word]) => word === text)?.[1]
  if (kind !== undefined) return field('m', { kind }, [])
  if (!/^\d{6}(~\d{6})*$/.test(text)) {
    return field('m', undefined, [`链接里的参照线 ${quoted(text)} 看不懂，先以所选各家为参照。`])
  }
  const { kept, unknown, surplus } = sift(text, (adcode) => known.has(adcode), maxRegions)
  const messages = unknownNamed(unknown, (adcode) => `链接里参照组的地区 ${adcode} 不在区划表中，已略过。`)
  if (surplus > 0) messages.push(`参照组一次最多列出${maxRegions}个地区，其余${surplus}个已略过。`)
  if (kept.length === 0) messages.push('链接里的参照组没有可用的地区，先以所选各家为参照。')
  return field('m', kept.length > 0 ? { kind: 'picked', adcodes: kept } : undefined, messages)
}

/** The first hex digits of the dataset version the link cites; undefined where it cites none. */
export function readSnapshot(text: string | undefined): Field<string | undefined> {
  if (text === undefined) return field('d', undefined, [])
  if (/^[0-9a-f]{8,16}$/.test(text)) return field('d', text, [])
  return field('d', undefined, [`链接里的数据版本 ${quoted(text)} 看不懂，无法核对。`])
}

const everyBureau: RegionsSelector = { kind: 'all' }
const latest: YearsSelector = { kind: 'latest' }
const isYear = (year: number): boolean => year >= 2000 && year <= 2100

interface Sifted {
  readonly kept: readonly string[]
  readonly unknown: readonly string[]
  /** Known ids beyond the most a list may hold. */
  readonly surplus: number
}

/** Takes a list apart, each id once. */
function sift(text: string, isKnown: (id: string) => boolean, most: number): Sifted {
  const ids = [...new Set(text.split('~'))].filter((id) => id !== '')
  const known = ids.filter(isKnown)
  return {
    kept: known.slice(0, most),
    unknown: ids.filter((id) => !isKnown(id)),
    surplus: Math.max(0, known.length - most),
  }
}

/** The first few by name: a hostile link shall not fill the page. */
function unknownNamed(ids: readonly string[], sentence: (id: string) => string): string[] {
  const shown = 5
  const messages = ids.slice(0, shown).map((id) => sentence(quoted(id)))
  if (ids.length > shown) messages.push(`另有${ids.length - shown}个编号无法识别，已略过。`)
  return messages
}

/** At most 40 characters of what the link says. It is shown as text, never as markup. */
function quoted(text: string): string {
  const start = /^[^]{0,40}/u.exec(text)?.[0] ?? ''
  return start.length < text.length ? `${start}…` : start
}

function field<T>(param: LinkProblem['param'], value: T, messages: readonly string[]): Field<T> {
  return { value, problems: messages.map((message) => ({ param, kind: 'dropped', message })) }
}

function missing<T>(param: LinkProblem['param'], value: T, message: string): Field<T> {
  return { value, problems: [{ param, kind: 'missing', message }] }
}
