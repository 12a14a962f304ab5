import type { OwnIdentity } from '../../core/schema/own-report.ts'

/** The bureau among all of its year that report the indicator. */
export function comparisonLink(
  { adcode, year }: Pick<OwnIdentity, 'adcode' | 'year'>,
  indicator: string,
): string {
  const own = adcode === null ? '' : `&o=${adcode}`
  return `#/compare?i=${indicator}&r=*&y=${year ?? 'latest'}&v=rank${own}`
}
