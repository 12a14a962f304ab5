import type { Region } from '../schema/region.ts'
import { isAmount } from './amount.ts'
import type { Cell, ReportedCell } from './cell.ts'
import { type ChangeDirection, changeDirection } from './change-direction.ts'
import type { Comparison } from './comparison.ts'

/** One bureau with a value at both ends. */
export interface Pair {
  readonly region: Region
  readonly first: ReportedCell
  readonly last: ReportedCell
  readonly direction: ChangeDirection
  /** Whether the change is for the better; null where the indicator has no good side or the change is not certain. */
  readonly better: boolean | null
}

/** One indicator in the first and last year of the selection. */
export interface TwoYears {
  readonly from: number
  readonly to: number
  /** Largest last value first. */
  readonly pairs: readonly Pair[]
  /** The bureaus without a value at one end; the cell of that end says why. */
  readonly onlyFirst: readonly Cell[]
  readonly onlyLast: readonly Cell[]
  readonly neither: readonly Cell[]
}

/** Null where the selection has fewer than two years. The years between are not looked at. */
export function twoYears(comparison: Comparison, indicatorId: string): TwoYears | null {
  const from = comparison.years[0]
  const to = comparison.years.at(-1)
  if (from === undefined || to === undefined || from === to) return null
  const firsts = comparison.slice(indicatorId, from)
  const lasts = comparison.slice(indicatorId, to)
  const pairs: Pair[] = []
  const onlyFirst: Cell[] = []
  const onlyLast: Cell[] = []
  const neither: Cell[] = []
  comparison.regions.forEach((region, row) => {
    const first = firsts[row]
    const last = lasts[row]
    if (!first || !last) return
    if (isOwn(first) && isOwn(last)) pairs.push(pairOf(region, first, last))
    else if (isOwn(first)) onlyFirst.push(last)
    else if (isOwn(last)) onlyLast.push(first)
    else neither.push(last)
  })
  pairs.sort((a, b) => b.last.shown.value - a.last.shown.value)
  return { from, to, pairs, onlyFirst, onlyLast, neither }
}

/** A value borrowed from a neighbouring year is no end: both ends could be the same number. */
const isOwn = (cell: Cell): cell is ReportedCell => cell.state === 'reported' && cell.borrowed === null

function pairOf(region: Region, first: ReportedCell, last: ReportedCell): Pair {
  const direction = changeDirection(first, last)
  const good = isAmount(last) ? goodChange[last.indicator.direction] : null
  const certain = direction === 'up' || direction === 'down'
  return { region, first, last, direction, better: good !== null && certain ? direction === good : null }
}

const goodChange = { more: 'up', less: 'down', none: null } as const
