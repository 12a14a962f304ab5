import type { Qualifier } from '../../schema/figure.ts'

/**
 * How exact `now − base` is; the same for a ratio of numbers that are not negative. Two exact numbers are exact;
 * with 约 it is 约. A bound makes a bound only where the direction is determined: more than 850 less 780 is more
 * than 70, but at least 850 less at least 780 may be anything. Null where nothing can be said.
 */
export function differenceQualifier(now: Qualifier, base: Qualifier): Qualifier | null {
  return table[now][base]
}

const table: Readonly<Record<Qualifier, Readonly<Record<Qualifier, Qualifier | null>>>> = {
  exact: { exact: 'exact', approx: 'approx', at_least: 'at_most', at_most: 'at_least' },
  approx: { exact: 'approx', approx: 'approx', at_least: null, at_most: null },
  at_least: { exact: 'at_least', approx: null, at_least: null, at_most: 'at_least' },
  at_most: { exact: 'at_most', approx: null, at_least: 'at_most', at_most: null },
}
