import type { CorrectedFrom, FigureOrigin } from '../schema/figure.ts'
import type { Cell, ReportedCell } from './cell.ts'
import { qualifierSigns } from './qualifier-signs.ts'

/** Behind every number that is not published, in whatever view. */
export const originNames: Readonly<Record<FigureOrigin['kind'], string>> = {
  own: '自己导入',
  unreviewed: '未复核',
  corrected: '已更正',
}

/** The kinds of origin among all that a cell's number was made of, the least certain first; none where all is published. */
export function originsOf(cell: ReportedCell): readonly FigureOrigin[] {
  const { computed, headline } = cell
  const base = computed !== null && 'base' in computed ? originsOf(computed.base) : []
  const { origin } = headline.figure
  const all = origin === undefined ? base : [origin, ...base]
  return all.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

const order: readonly FigureOrigin['kind'][] = ['unreviewed', 'own', 'corrected']

/** （未复核） behind a number, （已更正） behind the silence that took its place; empty behind what is published. */
export function originMark(cell: Cell): string {
  const kind = cell.state === 'reported' ? originsOf(cell)[0]?.kind : silencedBy(cell)?.kind
  return kind === undefined ? '' : `（${originNames[kind]}）`
}

const silencedBy = (cell: Cell): FigureOrigin | null => ('silenced' in cell ? cell.silenced : null)

/** Where a number, or the silence of a report, comes from that is not published; empty for what is. */
export function explainOrigin(cell: Cell): string {
  if (cell.state === 'unmeasured') return explainOrigin(cell.reported)
  if (cell.state === 'reported') {
    const [first] = originsOf(cell)
    return first === undefined ? '' : originSentence(first)
  }
  const silenced = silencedBy(cell)
  if (silenced !== null) return `公开数据里有数，${silencedWords[silenced.kind]}。`
  if (cell.state === 'ambiguous') {
    const names = new Set(cell.doubtful.flatMap(({ origin }) => origin?.file?.name ?? []))
    if (names.size > 1)
      return `您导入的 ${[...names].map((n) => `“${n}”`).join('、')} 说法不同，请在复核里选定。`
  }
  const file = cell.reports.find(({ origin }) => origin !== undefined)?.origin?.file
  return file ? `其中有您导入的文件“${file.name}”，不是公开数据。` : ''
}

const silencedWords: Readonly<Record<FigureOrigin['kind'], string>> = {
  own: '您按自己导入的报告选定为没有写',
  unreviewed: '按您导入的报告没有写',
  corrected: '您更正为报告没有写',
}

export function originSentence({ kind, file, corrected }: FigureOrigin): string {
  const from = file === null ? '' : `取自您导入的文件“${file.name}”，`
  const published = corrected === undefined ? '' : publishedWords(corrected)
  return {
    own: `这个数${from}由您复核，不在公开数据里。`,
    unreviewed: `这个数${from}由程序读出，还没有人复核，不在公开数据里。`,
    corrected: `这是您更正的数，${published === '' ? '公开数据不是这样写的' : `公开数据${published}`}。`,
  }[kind]
}

/** 是 82人、≥3次 */
export function publishedWords({ published }: CorrectedFrom): string {
  if (published.length === 0) return '没有写这一项'
  return `是 ${published.map(({ value, qualifier, unit }) => `${qualifierSigns[qualifier]}${value}${unit}`).join('、')}`
}
