import type { Indicator } from '../schema/indicator.ts'
import { type AbsentCell, absentStates, type AbsentState, type Cell, type ReportedCell } from './cell.ts'
import { type CellPositions, cellPositions } from './cell-positions.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { oncePer } from './once-per.ts'
import { smallBand } from './small-band.ts'

export interface RankedCell {
  readonly cell: ReportedCell
  /** Competition ranking: 1, 2, 2, 4. */
  readonly rank: number
  /** Another bureau prints the same number, be it 约 or a bound: the rank is shared and to be shown as such. */
  readonly tied: boolean
  /** Set where the rank is shared by a band of small counts: the last rank of it, `rank` being the first. */
  readonly bandEnd: number | null
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
 * Ranks the reported cells of one indicator in one year by their shown numbers. Equal numbers share a rank, and so
 * do counts below ten that lie in one band (0, 1–4, 5–9): there a rank would say more than the numbers do.
 * Within a tie the order is by number, exact, about, bounds, borrowed years, then adcode, so that the same data always reads the
 * same. Cells that show positions (basis `rank`) descend from the first position.
 */
export function rankCells(cells: readonly Cell[], order: RankOrder = 'descending'): Ranking {
  return inOrder[order](cells)
}

const inOrder: Readonly<Record<RankOrder, (cells: readonly Cell[]) => Ranking>> = {
  descending: oncePer((cells) => rank(cells, 'descending')),
  ascending: oncePer((cells) => rank(cells, 'ascending')),
  best_first: oncePer((cells) => rank(cells, 'best_first')),
}

function rank(cells: readonly Cell[], order: RankOrder): Ranking {
  const reported = cells.filter((cell) => cell.state === 'reported')
  const showsPositions = reported[0]?.computed?.basis === 'rank'
  const ascends = isAscending(order, reported[0]?.indicator.direction) !== showsPositions
  reported.sort((a, b) => (a.adcode < b.adcode ? -1 : 1))
  const positions = cellPositions(reported, ascends ? 'ascending' : 'descending')
  const ranked: RankedCell[] = []
  positions.order.forEach((at, place) => ranked.push(rankedCell(reported[at], positions, place)))
  const absent = absentStates
    .map((state) => ({ state, cells: cells.filter((cell): cell is AbsentCell => cell.state === state) }))
    .filter((group) => group.cells.length > 0)
  return { ranked, absent, coverage: coverageOf(cells) }
}

function rankedCell(
  cell: ReportedCell | undefined,
  { first, last }: CellPositions,
  place: number,
): RankedCell {
  if (cell === undefined) throw new Error(`No cell at position ${place}`)
  const [rank, end] = [first[place] ?? 0, last[place] ?? 0]
  const tied = end > rank
  return { cell, rank, tied, bandEnd: tied && smallBand(cell) !== null ? end : null }
}

/** `3`, `并列3`, or `第8–12名` for a band of small counts. */
export function rankText({ rank, tied, bandEnd }: Omit<RankedCell, 'cell'>): string {
  if (bandEnd !== null) return `第${rank}–${bandEnd}名`
  return `${tied ? '并列' : ''}${rank}`
}

function isAscending(order: RankOrder, direction: Indicator['direction'] | undefined): boolean {
  return order === 'ascending' || (order === 'best_first' && direction === 'less')
}
