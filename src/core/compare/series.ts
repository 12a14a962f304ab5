import type { Region } from '../schema/region.ts'
import type { Cell } from './cell.ts'
import type { Comparison } from './comparison.ts'

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
}

/** One indicator's series, a series a region in the selection's order. Gaps stay gaps. */
export function seriesOf(comparison: Comparison, indicatorId: string): readonly Series[] {
  const { regions, years } = comparison
  const slices = years.map((year) => comparison.slice(indicatorId, year))
  return regions.map((region, row) => {
    const points: SeriesPoint[] = []
    let reported = 0
    for (const slice of slices) {
      const cell = slice[row]
      if (!cell) continue
      const value = cell.state === 'reported' ? cell.shown.value : null
      if (value !== null) reported++
      points.push({ year: cell.year, value, cell })
    }
    return { region, points, reported }
  })
}
