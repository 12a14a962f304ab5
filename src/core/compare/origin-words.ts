import type { FigureOrigin } from '../schema/figure.ts'
import type { Cell, ReportedCell } from './cell.ts'

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

/** （未复核） behind a number; empty behind a published one. */
export function originMark(cell: ReportedCell): string {
  const [first] = originsOf(cell)
  return first === undefined ? '' : `（${originNames[first.kind]}）`
}

/** Where a number, or the silence of a report, comes from that is not published; empty for what is. */
export function explainOrigin(cell: Cell): string {
  if (cell.state === 'unmeasured') return explainOrigin(cell.reported)
  if (cell.state !== 'reported') {
    const file = cell.reports.find(({ origin }) => origin !== undefined)?.origin?.file
    return file ? `其中有您导入的文件“${file.name}”，不是公开数据。` : ''
  }
  const [first] = originsOf(cell)
  return first === undefined ? '' : originSentence(first)
}

export function originSentence({ kind, file }: FigureOrigin): string {
  const from = file === null ? '' : `取自您导入的文件“${file.name}”，`
  return {
    own: `这个数${from}由您复核，不在公开数据里。`,
    unreviewed: `这个数${from}由程序读出，还没有人复核，不在公开数据里。`,
    corrected: '这是您更正的数，公开数据不是这样写的。',
  }[kind]
}
