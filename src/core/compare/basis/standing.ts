import type { Cell, Computation, ReportedCell } from '../cell.ts'
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
  const counts = new Map<number, number>()
  for (const cell of reported) counts.set(placeOf(cell), (counts.get(placeOf(cell)) ?? 0) + 1)
  const lowerThan = new Map<number, number>()
  let below = 0
  for (const [place, count] of [...counts].sort(([a], [b]) => a - b)) {
    lowerThan.set(place, below)
    below += count
  }
  const bounds = reported.filter(isBound)
  return cells.map((cell): Cell => {
    if (cell.state !== 'reported') return cell
    if (n < 2) return unmeasured(cell, '只有这一家报告，没有名次可言。')
    const place = placeOf(cell)
    const lower = lowerThan.get(place) ?? 0
    const equal = counts.get(place) ?? 1
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
