import type { Qualifier } from '../schema/figure.ts'
import type { Indicator } from '../schema/indicator.ts'
import { type AbsentCell, absentStates, type AbsentState, type Cell, type ReportedCell } from './cell.ts'
import { type Coverage, coverageOf } from './coverage.ts'

export interface RankedCell {
  readonly cell: ReportedCell
  /** Competition ranking: 1, 2, 2, 4. */
  readonly rank: number
  /** Another bureau prints the same number, be it 约 or a bound: the rank is shared and to be shown as such. */
  readonly tied: boolean
}

export interface Ranking {
  readonly ranked: readonly RankedCell[]
  /** The bureaus without a value, by the reason; groups without members are left out. Never ranked. */
  readonly absent: readonly { readonly state: AbsentState; readonly cells: readonly AbsentCell[] }[]
  /** A rank means nothing without it. */
  readonly coverage: Coverage
}

/** `best_first` follows the indicator's direction; where it has none, as `descending`. */
export type RankOrder = 'descending' | 'ascending' | 'best_first'

/**
 * Ranks the reported cells of one indicator in one year by their printed numbers. Equal numbers share a rank;
 * within a tie the order is exact, about, bounds, then adcode, so that the same data always reads the same.
 */
export function rankCells(cells: readonly Cell[], order: RankOrder = 'descending'): Ranking {
  const reported = cells.filter((cell) => cell.state === 'reported')
  const sign = isAscending(order, reported[0]?.indicator.direction) ? 1 : -1
  reported.sort(
    (a, b) =>
      sign * (a.shown.value - b.shown.value) ||
      certainty[a.shown.qualifier] - certainty[b.shown.qualifier] ||
      (a.adcode < b.adcode ? -1 : 1),
  )
  const valueAt = (index: number): number | undefined => reported[index]?.shown.value
  let rank = 0
  const ranked = reported.map((cell, index) => {
    const value = cell.shown.value
    const tiedAbove = valueAt(index - 1) === value
    if (!tiedAbove) rank = index + 1
    return { cell, rank, tied: tiedAbove || valueAt(index + 1) === value }
  })
  const absent = absentStates
    .map((state) => ({ state, cells: cells.filter((cell): cell is AbsentCell => cell.state === state) }))
    .filter((group) => group.cells.length > 0)
  return { ranked, absent, coverage: coverageOf(cells) }
}

const certainty: Readonly<Record<Qualifier, number>> = { exact: 0, approx: 1, at_least: 2, at_most: 2 }

function isAscending(order: RankOrder, direction: Indicator['direction'] | undefined): boolean {
  return order === 'ascending' || (order === 'best_first' && direction === 'less')
}
