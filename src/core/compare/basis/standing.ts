import type { Cell, Computation, ReportedCell } from '../cell.ts'
import { cellPositions } from '../cell-positions.ts'
import { placeOf } from '../small-band.ts'
import { unmeasured } from './basis-rule.ts'

export interface Standing {
  /** Reporters with a lower, with a higher and with the same printed number; the bureau itself is in `equal`. */
  readonly lower: number
  readonly higher: number
  readonly equal: number
  readonly n: number
}

/**
 * Each reporter's standing among the reporters of the slice, by printed numbers. A bound that may lie on either
 * side of another number leaves both positions uncertain: they are shown as 约. Alone there is no standing.
 */
export function standing(
  cells: readonly Cell[],
  measure: (standing: Standing) => { value: number; computed: Computation },
): readonly Cell[] {
  const reported = cells.filter((cell) => cell.state === 'reported')
  const n = reported.length
  const { order, first, last } = cellPositions(reported, 'ascending')
  const placeOfCell = new Map(Array.from(order, (cell, place) => [reported[cell], place]))
  const bounds = reported.filter(isBound)
  return cells.map((cell): Cell => {
    if (cell.state !== 'reported') return cell
    if (n < 2) return unmeasured(cell, '只有这一家报告，没有名次可言。')
    const place = placeOfCell.get(cell) ?? 0
    const lower = (first[place] ?? 1) - 1
    const equal = (last[place] ?? 1) - lower
    const { value, computed } = measure({ lower, equal, higher: n - lower - equal, n })
    const rivals = isBound(cell) ? reported : bounds
    const isCertain = cell.shown.qualifier !== 'approx' && !rivals.some((other) => mayChange(cell, other))
    return { ...cell, shown: { value, qualifier: isCertain ? 'exact' : 'approx' }, computed }
  })
}

const isBound = ({ shown }: ReportedCell): boolean =>
  shown.qualifier === 'at_least' || shown.qualifier === 'at_most'

/** Their possible values overlap, so which is larger is not known. */
function mayChange(one: ReportedCell, other: ReportedCell): boolean {
  if (one === other) return false
  return lowest(one) <= highest(other) && lowest(other) <= highest(one)
}

const lowest = (cell: ReportedCell): number =>
  cell.shown.qualifier === 'at_most' ? -Infinity : placeOf(cell)
const highest = (cell: ReportedCell): number =>
  cell.shown.qualifier === 'at_least' ? Infinity : placeOf(cell)
