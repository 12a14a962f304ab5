import type { Doubles, Words } from '../../table/slab.ts'
import { bandEnd, bandLimit, bandStart } from '../small-band.ts'

/**
 * Competition positions (1, 2, 2, 4) along an order: for each of its places the first and the last position that is
 * shared. Equal numbers share one, and so do small counts of one band where `banded`. Time grows with the count.
 */
export function sharedPositions(
  values: Doubles,
  order: Words,
  banded: boolean,
): { readonly first: Words; readonly last: Words } {
  const first = new Uint32Array(order.length)
  const last = new Uint32Array(order.length)
  for (let from = 0; from < order.length;) {
    const to = endOfShare(values, order, from, banded)
    first.fill(from + 1, from, to)
    last.fill(to, from, to)
    from = to
  }
  return { first, last }
}

/** Where the run of places that share a position with the one at `from` ends. */
export function endOfShare(values: Doubles, order: Words, from: number, banded: boolean): number {
  const value = values[order[from] ?? 0] ?? Number.NaN
  const inBand = banded && value >= 0 && value < bandLimit
  const low = inBand ? bandStart(value) : value
  const high = inBand ? bandEnd(value) : value
  let to = from + 1
  for (; to < order.length; to++) {
    const other = values[order[to] ?? 0] ?? Number.NaN
    if (other !== value && !(other >= low && other < high)) break
  }
  return to
}

/** The percentage of `n` values below one, plus half of those equal to it, itself among them. */
export const percentileOf = (lower: number, equal: number, n: number): number =>
  ((lower + equal / 2) / n) * 100
