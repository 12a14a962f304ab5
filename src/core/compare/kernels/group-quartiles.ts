import type { Doubles, Slab, Words } from '../../table/slab.ts'
import { quantileAt } from '../quartiles.ts'
import { sortByGroup } from './sort-by-group.ts'

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
 * each region of the axis, 0 … `groups` - 1. Time grows with regions × years.
 */
export function groupQuartiles(slab: Slab, groupOf: ArrayLike<number>, groups: number): GroupQuartiles {
  const { values: sorted, starts } = sortByGroup(slab, groupOf, groups)
  const places = groups * slab.years
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
