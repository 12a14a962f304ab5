import type { Qualifier } from '../../../../src/core/schema/figure.ts'
import type { SlabState } from '../../../../src/core/table/slab.ts'

/**
 * What every engine must say of the same rows, for every indicator and year, as flat lists in a fixed order. Numbers
 * are compared exactly: all engines do the same operations on the same doubles in the same order.
 */
export interface Answers {
  /** Every cell of the axes: by indicator (as listed), adcode, year. This is also what series and presence give. */
  readonly cells: readonly CellAnswer[]
  /** Printed numbers from the largest down: by indicator, year, rank order. */
  readonly ranks: readonly RankAnswer[]
  /** By indicator, province, year; provinces and years without a value left out. */
  readonly quartiles: readonly QuartileAnswer[]
  /** By indicator, adcode, year; only where two or more report. */
  readonly percentiles: readonly PercentileAnswer[]
  /** The first `changesListed` of each indicator and pair of neighbouring years. */
  readonly changes: readonly ChangeAnswer[]
}

export const changesListed = 3

export interface CellAnswer {
  indicator: string
  adcode: string
  year: number
  state: SlabState
  value: number | null
  qualifier: Qualifier | null
}

export interface RankAnswer {
  indicator: string
  year: number
  adcode: string
  rank: number
  lastRank: number
}

export interface QuartileAnswer {
  indicator: string
  province: string
  year: number
  n: number
  min: number
  q1: number
  median: number
  q3: number
  max: number
}

export interface PercentileAnswer {
  indicator: string
  adcode: string
  year: number
  percentile: number
}

export interface ChangeAnswer {
  indicator: string
  /** The later year. */
  year: number
  adcode: string
  from: number
  to: number
  change: number
}
