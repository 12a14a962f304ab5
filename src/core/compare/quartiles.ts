/** Five numbers that say how values spread. */
export interface Quartiles {
  readonly min: number
  readonly q1: number
  readonly median: number
  readonly q3: number
  readonly max: number
  readonly n: number
}

/** As a page names the method beside quartiles. */
export const quartileMethod = '四分位数按线性插值计算，与 Excel 的 QUARTILE.INC 相同'

/**
 * Quartiles by linear interpolation between order statistics (Hyndman and Fan's type 7, what spreadsheets do, so
 * that a reader can check them). Null for no values.
 */
export function quartilesOf(values: readonly number[]): Quartiles | null {
  const sorted = values.toSorted((a, b) => a - b)
  const [min] = sorted
  const max = sorted.at(-1)
  if (min === undefined || max === undefined) return null
  return { min, q1: at(sorted, 0.25), median: at(sorted, 0.5), q3: at(sorted, 0.75), max, n: sorted.length }
}

function at(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const low = sorted[Math.floor(place)] ?? Number.NaN
  const high = sorted[Math.ceil(place)] ?? Number.NaN
  return low + (high - low) * (place - Math.floor(place))
}
