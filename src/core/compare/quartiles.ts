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
  const n = values.length
  if (n === 0) return null
  const sorted = Float64Array.from(values).sort()
  const at = (share: number) => quantileAt(sorted, share, 0, n)
  return { min: at(0), q1: at(0.25), median: at(0.5), q3: at(0.75), max: at(1), n }
}

/**
 * The value below which the given share lies of the `n` ascending values from `from` on; NaN for none. The weighted
 * sum is what DuckDB computes, to the last bit, and the middle of two values comes out as their mean.
 */
export function quantileAt(sorted: Float64Array, share: number, from: number, n: number): number {
  if (n === 0) return Number.NaN
  const place = (n - 1) * share
  const below = Math.floor(place)
  const low = sorted[from + below] ?? Number.NaN
  const high = sorted[from + Math.ceil(place)] ?? Number.NaN
  return low * (1 - (place - below)) + high * (place - below)
}
