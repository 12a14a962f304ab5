import type { Indicator } from '../../schema/indicator.ts'
import { RadixOrder } from '../../table/radix-order.ts'
import type { Bytes, Doubles, Slab } from '../../table/slab.ts'
import { endOfShare } from './positions.ts'
import { emptySlice, fillSlice } from './reported-slice.ts'

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
  const slice = emptySlice(regions)
  const sorter = new RadixOrder(regions)
  let row = 0
  for (const { slab, indicator } of slabs) {
    for (let region = 0, cell = year; region < regions; region++, cell += slab.years) {
      states[row + region] = slab.states[cell] ?? 0
    }
    const { count, value, region } = fillSlice(slice, slab, year)
    if (count > 1) {
      const order = sorter.order(value, count)
      for (let from = 0; from < count;) {
        const to = endOfShare(value, order, from, indicator.measure !== 'rate')
        const percentile = ((from + (to - from) / 2) / count) * 100
        for (; from < to; from++) percentiles[row + (region[order[from] ?? 0] ?? 0)] = percentile
      }
    }
    row += regions
  }
  return { states, percentiles }
}
