import type { Indicator } from '../../schema/indicator.ts'
import { RadixOrder } from '../../table/radix-order.ts'
import type { Slab, Words } from '../../table/slab.ts'
import { certaintyCodes } from './certainty.ts'
import { sharedPositions } from './positions.ts'
import { emptySlice, fillSlice } from './reported-slice.ts'

/** The bureaus that report one indicator in one year, by rank. The three arrays run alike, a place a bureau. */
export interface SlabRanking {
  /** Row of the region on the axis. */
  readonly region: Words
  /** Competition ranking: 1, 2, 2, 4. */
  readonly rank: Words
  /** The last rank that is shared: larger than `rank` where the rank is not the bureau's alone. */
  readonly lastRank: Words
}

/**
 * Ranks one year (counted from the first) as `rankCells` does printed numbers: by number, within equal ones exact,
 * about, bounds, then by adcode; small counts of one band share a rank. Bureaus without a value are not in it.
 * Time grows with the number of regions: no comparison sort.
 */
export function rankSlab(
  slab: Slab,
  { measure }: Pick<Indicator, 'measure'>,
  year: number,
  direction: 'ascending' | 'descending' = 'descending',
): SlabRanking {
  const slice = fillSlice(emptySlice(slab.regions), slab, year)
  const certainty = slice.qualifier.subarray(0, slice.count).map((code) => certaintyCodes[code] ?? 0)
  const order = new RadixOrder(slice.count).order(slice.value, slice.count, direction, certainty)
  const { first, last } = sharedPositions(slice.value, order, measure !== 'rate')
  return { region: order.map((place) => slice.region[place] ?? 0), rank: first, lastRank: last }
}
