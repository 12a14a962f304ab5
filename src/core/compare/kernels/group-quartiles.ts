import { RadixOrder } from '../../table/radix-order.ts'
import { type Doubles, REPORTED, type Slab, type Words } from '../../table/slab.ts'
import { quantileAt } from '../quartiles.ts'

/** How the values of each group spread in each year: a place a group and year (`group * years + year`). */
export interface GroupQuartiles {
  /** Values behind the five numbers; 0 where nobody of the group reports. */
  readonly counts: Words
  /** NaN where nobody reports. */
  readonly min: Doubles
  readonly q1: Doubles
  readonly median: Doubles
  readonly q3: Doubles
  readonly max: Doubles
}

/**
 * Quartiles (`quartilesOf`) of every group of regions, a province say, in every year. `groupOf` names the group of
 * each region of the axis, 0 … `groups` - 1. Sorts all values at once and deals them out to their groups, so time
 * grows with regions × years.
 */
export function groupQuartiles(slab: Slab, groupOf: ArrayLike<number>, groups: number): GroupQuartiles {
  const { years } = slab
  const places = groups * years
  const { values, owners, count } = reportedWithOwner(slab, groupOf)
  const order = new RadixOrder(count).order(values, count)
  const starts = new Uint32Array(places + 1)
  for (let i = 0; i < count; i++) {
    const after = (owners[i] ?? 0) + 1
    starts[after] = (starts[after] ?? 0) + 1
  }
  for (let i = 0; i < places; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0)
  const next = starts.slice()
  const sorted = new Float64Array(count)
  for (const i of order) {
    const owner = owners[i] ?? 0
    const place = next[owner] ?? 0
    next[owner] = place + 1
    sorted[place] = values[i] ?? Number.NaN
  }
  const answer = {
    counts: new Uint32Array(places),
    min: new Float64Array(places),
    q1: new Float64Array(places),
    median: new Float64Array(places),
    q3: new Float64Array(places),
    max: new Float64Array(places),
  }
  for (let place = 0; place < places; place++) {
    const from = starts[place] ?? 0
    const n = (starts[place + 1] ?? 0) - from
    answer.counts[place] = n
    answer.min[place] = quantileAt(sorted, 0, from, n)
    answer.q1[place] = quantileAt(sorted, 0.25, from, n)
    answer.median[place] = quantileAt(sorted, 0.5, from, n)
    answer.q3[place] = quantileAt(sorted, 0.75, from, n)
    answer.max[place] = quantileAt(sorted, 1, from, n)
  }
  return answer
}

/** Every reported value of a slab with the place of its group and year. */
function reportedWithOwner({ states, values, regions, years }: Slab, groupOf: ArrayLike<number>) {
  const reported = new Float64Array(states.length)
  const owners = new Uint32Array(states.length)
  let count = 0
  for (let region = 0, cell = 0; region < regions; region++) {
    const base = (groupOf[region] ?? 0) * years
    for (let year = 0; year < years; year++, cell++) {
      if (states[cell] !== REPORTED) continue
      reported[count] = values[cell] ?? Number.NaN
      owners[count] = base + year
      count++
    }
  }
  return { values: reported, owners, count }
}
