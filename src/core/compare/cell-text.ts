import type { Qualifier } from '../schema/figure.ts'
import type { ReportKind } from '../schema/report.ts'
import type { AbsentState, Cell, ReportedCell } from './cell.ts'
import { explainOrigin, originMark } from './origin-words.ts'
import { qualifierSigns } from './qualifier-signs.ts'

/**
 * A cell as the table twin prints it, for people and programs alike: `82`, `约200`, `≥180`, `≤90`, `0`, or one
 * of 未提及, 未读全, 存疑, 无报告, 无法换算. Plain digits, no grouping. A computed number is rounded, a change carries its
 * sign (`+12`), a borrowed value its year: `82（2023年）`, and what is not published says so: `82（未复核）`.
 */
export function formatCell(cell: Cell): string {
  if (cell.state !== 'reported') return stateWords[cell.state] + originMark(cell)
  const { value, qualifier } = cell.shown
  const digits = String(cell.computed === null ? value : rounded(value))
  return qualifierSigns[qualifier] + plusSign(cell) + digits + borrowedYear(cell) + originMark(cell)
}

/** The same for reading at leisure: five digits and more are grouped, `170,078`. */
export function displayCell(cell: Cell): string {
  if (cell.state !== 'reported') return stateWords[cell.state] + originMark(cell)
  const { value, qualifier } = cell.shown
  const digits = grouped.format(cell.computed === null ? value : rounded(value))
  return qualifierSigns[qualifier] + plusSign(cell) + digits + borrowedYear(cell) + originMark(cell)
}

/**
 * A value with its qualifier's sign, grouped from five digits on. What reports print has few decimals and stays as
 * it is; a number with more than six is a computed one, a median say, and is rounded.
 */
export function displayValue(value: number, qualifier: Qualifier = 'exact'): string {
  const isPrinted = Number(value.toFixed(6)) === value
  return qualifierSigns[qualifier] + grouped.format(isPrinted ? value : rounded(value))
}

/** Two decimals; below 0.1 two significant digits, so that what is not zero never reads as 0. */
function rounded(value: number): number {
  // Adding zero turns -0 into 0.
  return Number(Math.abs(value) < 0.1 ? value.toPrecision(2) : value.toFixed(2)) + 0
}

function plusSign({ computed, shown }: ReportedCell): string {
  const isChange = computed?.basis === 'change' || computed?.basis === 'pctchange'
  return isChange && shown.value > 0 ? '+' : ''
}

const borrowedYear = ({ borrowed }: ReportedCell): string =>
  borrowed === null ? '' : `（${borrowed.year}年）`

export const stateWords: Readonly<Record<AbsentState, string>> = {
  unmeasured: '无法换算',
  not_stated: '未提及',
  unread: '未读全',
  ambiguous: '存疑',
  no_report: '无报告',
}

export const reportKindNames: Readonly<Record<ReportKind, string>> = {
  rule_of_law: '法治政府建设年度报告',
  enforcement: '行政执法年度报告',
  disclosure: '政府信息公开年度报告',
}

/** Why a cell says what it says, in one or two sentences, for a tooltip or a side panel. */
export function explainCell(cell: Cell): string {
  return explainState(cell) + explainOrigin(cell)
}

function explainState(cell: Cell): string {
  const read = cell.reports.map((r) => reportKindNames[r.kind]).join('、')
  switch (cell.state) {
    case 'reported': {
      const { headline } = cell
      const source = `数字取自${reportKindNames[headline.report.kind]}。`
      const printed =
        cell.computed === null ? '' : `报告写的是${displayValue(headline.value, headline.qualifier)}。`
      return (
        borrowedWords(cell) +
        printed +
        source +
        headlineWords[headline.basis] +
        qualifierWords[headline.qualifier]
      )
    }
    case 'unmeasured':
      return `报告了${displayCell(cell.reported)}，但无法换算：${cell.why}`
    case 'not_stated':
      return `已通读${cell.year}年的${read}，全文没有写明这一项。没有写明不等于零。`
    case 'unread': {
      const part = cell.reports.some(({ origin }) => origin?.file) ? '其中几项' : '开头约1,000字'
      return `${cell.year}年的${read}没有读全：有的只读到${part}，其中没有这一项，后文可能写有。`
    }
    case 'ambiguous':
      return `${cell.year}年的报告里有相关数字，但口径不清，需人工核对后才能采用。`
    case 'no_report': {
      const others = cell.ineligible.map((r) => reportKindNames[r.kind]).join('、')
      const known = others === '' ? '' : `已知的${others}不涉及这一项。`
      return `没有找到${cell.year}年会写这一项的报告。${known}没有找到不等于没有发布。`
    }
  }
}

const grouped = new Intl.NumberFormat('zh-CN', { useGrouping: 'min2', maximumFractionDigits: 20 })

function borrowedWords({ borrowed, year }: ReportedCell): string {
  if (borrowed === null) return ''
  return `${year}年${stateWords[borrowed.instead]}，这里借用${borrowed.year}年的数。`
}

const headlineWords = {
  total: '报告写有总数，取总数。',
  single: '',
  largest_part: '报告只分项列出、没有总数，这里取分项之最大，实际不少于此数。',
} as const

const qualifierWords: Readonly<Record<Qualifier, string>> = {
  exact: '',
  approx: '原文是约数。',
  at_least: '这是下限。',
  at_most: '这是上限。',
}
