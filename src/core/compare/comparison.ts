import type { Dataset } from '../table/dataset.ts'
import { type Cell, readCell } from './cell.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { regionLabels } from './region-labels.ts'
import type { Selection } from './selection.ts'

/** The cells of a selection. A slice is read when first asked for: a view shows few of the years and indicators. */
export interface Comparison extends Selection {
  /** One indicator in one year, a cell a region in the selection's order. */
  readonly slice: (indicatorId: string, year: number) => readonly Cell[]
  readonly cell: (indicatorId: string, adcode: string, year: number) => Cell
  readonly coverage: (indicatorId: string, year: number) => Coverage
  /** A region's name, told apart from namesakes within the selection. */
  readonly label: (adcode: string) => string
}

/** Compares what the selected bureaus report. Asking for a cell outside the selection throws. */
export function compare(dataset: Dataset, selection: Selection): Comparison {
  const { indicators, regions, years } = selection
  const slices = new Map<string, readonly Cell[]>()
  const labels = regionLabels(dataset, regions)
  const row = new Map(regions.map((r, index) => [r.adcode, index]))

  const slice = (indicatorId: string, year: number): readonly Cell[] => {
    const key = `${indicatorId}/${year}`
    const known = slices.get(key)
    if (known) return known
    if (!years.includes(year) || !indicators.some((i) => i.id === indicatorId)) {
      throw new Error(`Outside the comparison: ${key}`)
    }
    const cells = regions.map((region) => readCell(dataset, indicatorId, region.adcode, year))
    slices.set(key, cells)
    return cells
  }

  return {
    indicators,
    regions,
    years,
    slice,
    cell: (indicatorId, adcode, year) => {
      const cell = slice(indicatorId, year)[row.get(adcode) ?? -1]
      if (!cell) throw new Error(`Outside the comparison: ${adcode}`)
      return cell
    },
    coverage: (indicatorId, year) => coverageOf(slice(indicatorId, year)),
    label: (adcode) => labels.get(adcode) ?? adcode,
  }
}
