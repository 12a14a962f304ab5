import type { Indicator } from '../schema/indicator.ts'
import type { Dataset } from '../table/dataset.ts'
import { type Cell, type NotStatedCell, readCell, type ReportedCell } from './cell.ts'
import { displayCell } from './cell-text.ts'

/** An indicator a bureau began to state, or no longer states, between two of its reports. */
export type ReportingChange = { readonly indicator: Indicator } & (
  | { readonly kind: 'started'; readonly before: NotStatedCell; readonly after: ReportedCell }
  | { readonly kind: 'stopped'; readonly before: ReportedCell; readonly after: NotStatedCell }
)

/**
 * What a bureau started or stopped reporting, later changes first. Silence is only heard where a report was read
 * whole: an opening, a doubtful number or a missing report says neither “stopped” nor “started”, and is stepped over.
 * Nor does a report of another kind: what the disclosure report stated, only a disclosure report can drop.
 */
export function reportingChanges(dataset: Dataset, adcode: string): readonly ReportingChange[] {
  const years = [...new Set(dataset.reportsOfBureau(adcode).map((report) => report.year))]
  return dataset.indicators
    .flatMap((indicator) => changesIn(years.map((year) => readCell(dataset, indicator.id, adcode, year))))
    .sort((a, b) => b.after.year - a.after.year || (a.kind === b.kind ? 0 : a.kind === 'stopped' ? -1 : 1))
}

/** One Chinese sentence: what changed, when, and which report it was held against. */
export function changeSentence({ kind, indicator, before, after }: ReportingChange): string {
  const gap = after.year - before.year - 1
  const between = gap === 0 ? '' : `（其间${gap}年没有可据以判断的报告）`
  if (kind === 'started') {
    const value = displayCell(after) + indicator.unit
    return `${after.year}年起写${indicator.name_zh}：${value}；${before.year}年的报告通读全文，没有写${between}。`
  }
  const value = displayCell(before) + indicator.unit
  return `${after.year}年起不再写${indicator.name_zh}：通读全文，没有写；${before.year}年写的是${value}${between}。`
}

function changesIn(cells: readonly Cell[]): ReportingChange[] {
  const changes: ReportingChange[] = []
  let before: ReportedCell | NotStatedCell | null = null
  for (const cell of cells) {
    if (cell.state !== 'reported' && cell.state !== 'not_stated') continue
    const change: ReportingChange | null = before === null ? null : changeBetween(before, cell)
    if (change !== null) changes.push(change)
    before = cell
  }
  return changes
}

function changeBetween(
  before: ReportedCell | NotStatedCell,
  after: ReportedCell | NotStatedCell,
): ReportingChange | null {
  const { indicator } = after
  if (before.state === 'not_stated' && after.state === 'reported') {
    return heldSilent(before, after) ? { kind: 'started', indicator, before, after } : null
  }
  if (before.state === 'reported' && after.state === 'not_stated') {
    return heldSilent(after, before) ? { kind: 'stopped', indicator, before, after } : null
  }
  return null
}

/** Whether the silent year has a report of the kind that stated the value in the other. */
function heldSilent(silent: NotStatedCell, stated: ReportedCell): boolean {
  return silent.reports.some((report) => report.kind === stated.headline.report.kind)
}
