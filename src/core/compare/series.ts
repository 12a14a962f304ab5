import type { Region } from '../schema/region.ts'
import type { Cell } from './cell.ts'
import type { Comparison } from './comparison.ts'
import { oncePer } from './once-per.ts'

export interface SeriesPoint {
  readonly year: number
  /** Null is a gap; the cell says why. */
  readonly value: number | null
  readonly cell: Cell
}

/** One bureau over the years of the selection, every year present. */
export interface Series {
  readonly region: Region
  readonly points: readonly SeriesPoint[]
  /** Number of years with a value. */
  readonly reported: number
  /** Reported in some year a number the basis cannot use. */
  readonly unmeasured: boolean
}

/** One indicator's series, a series a region in the selection's order. Gaps stay gaps. */
export function seriesOf(comparison: Comparison, indicatorId: string): readonly Series[] {
  const known = seriesByIndicator(comparison)
  const series = known.get(indicatorId) ?? readSeries(comparison, indicatorId)
  known.set(indicatorId, series)
  return series
}

// The chart and its sentence ask for the same.
const seriesByIndicator = oncePer<Comparison, Map<string, readonly Series[]>>(() => new Map())

/** The series by what can be drawn of them, each list in the selection's order. */
export interface SeriesByReporting {
  /** With a value in some year. */
  readonly speaking: readonly Series[]
  /** Reported in some year, but never a number the basis can use. */
  readonly unable: readonly Series[]
  /** Nothing in any of the years. */
  readonly silent: readonly Series[]
}

export function byReporting(comparison: Comparison, indicatorId: string): SeriesByReporting {
  const [speaking, unable, silent]: [Series[], Series[], Series[]] = [[], [], []]
  for (const series of seriesOf(comparison, indicatorId)) {
    if (series.reported > 0) speaking.push(series)
    else if (series.unmeasured) unable.push(series)
    else silent.push(series)
  }
  return { speaking, unable, silent }
}

function readSeries(comparison: Comparison, indicatorId: string): readonly Series[] {
  const { regions, years } = comparison
  const slices = years.map((year) => comparison.slice(indicatorId, year))
  return regions.map((region, row) => {
    let reported = 0
    let unmeasured = false
    for (const slice of slices) {
      const state = slice[row]?.state
      if (state === 'reported') reported++
      else if (state === 'unmeasured') unmeasured = true
    }
    let points: readonly SeriesPoint[] | undefined
    return {
      region,
      reported,
      unmeasured,
      // Of thousands of bureaus a chart looks at the points of a few.
      get points() {
        return (points ??= pointsAt(slices, row))
      },
    }
  })
}

function pointsAt(slices: readonly (readonly Cell[])[], row: number): readonly SeriesPoint[] {
  return slices.flatMap((slice) => {
    const cell = slice[row]
    return cell ? [{ year: cell.year, value: cell.state === 'reported' ? cell.shown.value : null, cell }] : []
  })
}
