import type { Cell, ReportedCell, UnmeasuredCell } from '../cell.ts'
import type { Population } from './census.ts'

/** What a basis may look at besides the slice itself. */
export interface BasisContext {
  /** First year of the comparison; change and index count from it. */
  readonly baseYear: number
  /** The indicator's cells of the base year as printed, in the slice's order. */
  readonly baseCells: () => readonly Cell[]
  readonly populationOf: (adcode: string) => Population
}

/**
 * Makes one indicator's cells of one year over: `shown` is replaced and `computed` says how, or the cell becomes
 * `unmeasured` with the reason. Cells without a value pass as they are. Same length, same order.
 */
export type BasisRule = (cells: readonly Cell[], context: BasisContext) => readonly Cell[]

export function unmeasured(reported: ReportedCell, why: string): UnmeasuredCell {
  const { indicator, adcode, year, reports } = reported
  return { state: 'unmeasured', indicator, adcode, year, reports, reported, why }
}
