import type { Qualifier } from '../schema/figure.ts'
import type { Cell } from '../compare/cell.ts'

/** One value on a strip. Positions run from 0 (left) to 1. */
export interface StripDot {
  readonly adcode: string
  readonly at: number
  /** Dots in the same place stand in rows, 0 on the line. */
  readonly row: number
  readonly qualifier: Qualifier
}

/** A line of dots, a dot a reported value, small enough for a table row. */
export interface Strip {
  readonly dots: readonly StripDot[]
  readonly own: StripDot | null
  readonly median: number | null
  /** The values at the two ends; null where nothing is reported. */
  readonly ends: readonly [number, number] | null
  /** The largest value would push all others into one corner, so equal steps are equal ratios. */
  readonly logarithmic: boolean
}

/** Values this many times the median make the scale logarithmic. */
const skewed = 20
/** Dots nearer than this share a column; one more than so many rows would only cover another, and is not drawn. */
const columnWidth = 1 / 40
const mostRows = 3

/** Lays out the reported values of one indicator in one year, a bureau's own apart. Other states have no dot. */
export function stripOf(cells: readonly Cell[], own: Cell | null, median: number | null): Strip {
  const reported = cells.filter((cell) => cell.state === 'reported')
  const mine = own?.state === 'reported' ? own : null
  const values = [...reported, ...(mine === null ? [] : [mine])].map((cell) => cell.shown.value)
  if (values.length === 0) return { dots: [], own: null, median: null, ends: null, logarithmic: false }
  const low = values.reduce((a, b) => Math.min(a, b))
  const high = values.reduce((a, b) => Math.max(a, b))
  const logarithmic = low >= 0 && high > skewed * Math.max(1, median ?? high)
  const scale = (value: number): number => (logarithmic ? Math.log1p(value) : value)
  const place = (value: number): number =>
    high === low ? 0.5 : (scale(value) - scale(low)) / (scale(high) - scale(low))

  const taken = new Map<number, number>()
  const dots = reported.flatMap((cell): StripDot[] => {
    const at = place(cell.shown.value)
    const column = Math.round(at / columnWidth)
    const row = taken.get(column) ?? 0
    taken.set(column, row + 1)
    if (row >= mostRows) return []
    return [{ adcode: cell.adcode, at, row, qualifier: cell.shown.qualifier }]
  })
  return {
    dots,
    own:
      mine === null
        ? null
        : { adcode: mine.adcode, at: place(mine.shown.value), row: 0, qualifier: mine.shown.qualifier },
    median: median === null ? null : place(median),
    ends: [low, high],
    logarithmic,
  }
}
