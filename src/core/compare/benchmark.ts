import type { Cell, ReportedCell } from './cell.ts'
import { oncePer } from './once-per.ts'

/** Order statistics over the reported cells of one indicator in one year. */
export interface Benchmark {
  readonly median: number
  readonly min: number
  readonly max: number
  /** The number of values behind it; to be printed with it. */
  readonly n: number
  /** Printed numbers of 约, ≥ and ≤ count as they stand; true where there is one, so the page can say so. */
  readonly containsInexact: boolean
}

/** A median of fewer is one bureau's number, or the middle of two: said in words, never drawn. */
export const fewestForMedian = 3

/** Null where nothing was reported. Cells without a value of their own year are left out, never counted as zero. */
export const benchmarkOf = oncePer((cells: readonly Cell[]): Benchmark | null => {
  const reported = cells.filter(
    (cell): cell is ReportedCell => cell.state === 'reported' && cell.borrowed === null,
  )
  const values = reported.map((cell) => cell.shown.value).sort((a, b) => a - b)
  const n = values.length
  const [min] = values
  const max = values.at(-1)
  const low = values[Math.ceil(n / 2) - 1]
  const high = values[Math.floor(n / 2)]
  if (min === undefined || max === undefined || low === undefined || high === undefined) return null
  const containsInexact = reported.some((cell) => cell.shown.qualifier !== 'exact')
  return { median: (low + high) / 2, min, max, n, containsInexact }
})
