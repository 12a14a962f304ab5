import type { Indicator } from '../../schema/indicator.ts'
import { RadixOrder } from '../../table/radix-order.ts'
import { type Bytes, type Doubles, REPORTED, type Slab } from '../../table/slab.ts'
import { endOfShare, percentileOf } from './positions.ts'

/** Who reports what, and how high: a row an indicator, in the order asked for, a place a region (`row * regions + region`). */
export interface PercentileMatrix {
  /** Index into `slabStates`. */
  readonly states: Bytes
  /** 0 to 100; NaN where the cell is not reported, and where only one bureau reports. */
  readonly percentiles: Doubles
}

/**
 * Reads one year (counted from the first) of several slabs over the same regions. A percentile is what the basis
 * `percentile` makes of printed numbers: the percentage of reporters with a lower number, plus half of those with the
 * same or in the same band of small counts, the bureau itself among them. Time grows with indicators × regions.
 */
export function percentileMatrix(
  slabs: readonly { readonly slab: Slab; readonly indicator: Pick<Indicator, 'measure'> }[],
  year: number,
): PercentileMatrix {
  const regions = slabs[0]?.slab.regions ?? 0
  const states = new Uint8Array(slabs.length * regions)
  const percentiles = new Float64Array(states.length).fill(Number.NaN)
  const places = new Uint32Array(regions)
  const values = new Float64Array(regions)
  const sorter = new RadixOrder(regions)
  let row = 0
  for (const { slab, indicator } of slabs) {
    // One pass for both: a year of a slab lies far apart in memory, and reading it takes as long as sorting it.
    let count = 0
    for (let cell = year, place = row; place < row + regions; cell += slab.years, place++) {
      const state = slab.states[cell] ?? 0
      states[place] = state
      if (state !== REPORTED) continue
      places[count] = place
      values[count] = slab.values[cell] ?? Number.NaN
      count++
    }
    const order = sorter.order(values, count)
    for (let from = 0; from < count && count > 1;) {
      const to = endOfShare(values, order, from, indicator.measure !== 'rate')
      const percentile = percentileOf(from, to - from, count)
      for (; from < to; from++) percentiles[places[order[from] ?? 0] ?? 0] = percentile
    }
    row += regions
  }
  return { states, percentiles }
}
