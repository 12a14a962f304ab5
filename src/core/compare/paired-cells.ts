import type { Region } from '../schema/region.ts'
import type { Cell, ReportedCell } from './cell.ts'
import type { Comparison } from './comparison.ts'

/** A bureau with a value for both indicators. */
export interface CellPair {
  readonly region: Region
  readonly x: ReportedCell
  readonly y: ReportedCell
}

/** Two indicators in one year, bureau by bureau. */
export interface PairedCells {
  readonly pairs: readonly CellPair[]
  /** Who has one value only: the cell that has none says why. */
  readonly onlyX: readonly Cell[]
  readonly onlyY: readonly Cell[]
  /** The cells of the first indicator of those that have neither. */
  readonly neither: readonly Cell[]
}

/** Joins two indicators of the comparison's one year. Nobody is left out without being named. */
export function pairCells(comparison: Comparison, xId: string, yId: string, year: number): PairedCells {
  const xs = comparison.slice(xId, year)
  const ys = comparison.slice(yId, year)
  const pairs: CellPair[] = []
  const onlyX: Cell[] = []
  const onlyY: Cell[] = []
  const neither: Cell[] = []
  comparison.regions.forEach((region, row) => {
    const x = xs[row]
    const y = ys[row]
    if (!x || !y) return
    if (x.state === 'reported' && y.state === 'reported') pairs.push({ region, x, y })
    else if (x.state === 'reported') onlyX.push(y)
    else if (y.state === 'reported') onlyY.push(x)
    else neither.push(x)
  })
  return { pairs, onlyX, onlyY, neither }
}
