import type { Indicator } from '../schema/indicator.ts'
import type { Region } from '../schema/region.ts'
import type { Dataset } from '../table/dataset.ts'
import { groupBy } from '../table/group-by.ts'
import { type Cell, readCell } from './cell.ts'
import { type Coverage, coverageOf } from './coverage.ts'

/** Who reports one indicator, by province and year. Only bureaus with a report that can state it are counted. */
export interface Reporters {
  /** Every year with such a report, oldest first. */
  readonly years: readonly number[]
  /** Most reporting cells first; `byYear` runs along `years`, null where the province has no such report. */
  readonly rows: readonly {
    readonly province: Region
    readonly byYear: readonly (Coverage | null)[]
    readonly total: Coverage
  }[]
  readonly byYear: readonly Coverage[]
  readonly total: Coverage
  /** The cells of one year, a cell a bureau with such a report, in adcode order. */
  readonly cellsIn: (year: number) => readonly Cell[]
}

/** Reads every cell of an indicator for which a report of a fitting kind is known; all others say nothing. */
export function reportersOf(dataset: Dataset, indicator: Indicator): Reporters {
  const cells = fittingCells(dataset, indicator)
  const years = [...new Set(cells.map((cell) => cell.year))].sort((a, b) => a - b)
  const byYear = groupBy(cells, (cell) => String(cell.year))
  const byProvince = groupBy(cells, (cell) => cell.adcode.slice(0, 2))
  const cellsIn = (year: number): readonly Cell[] => byYear.get(String(year)) ?? []
  const rows = dataset.regions
    .filter((region) => region.level === 'province')
    .flatMap((province) => {
      const own = byProvince.get(province.adcode.slice(0, 2))
      if (own === undefined) return []
      const inYears = years.map((year) => own.filter((cell) => cell.year === year))
      return [
        {
          province,
          byYear: inYears.map((some) => (some.length === 0 ? null : coverageOf(some))),
          total: coverageOf(own),
        },
      ]
    })
    .sort((a, b) => b.total.reported - a.total.reported || b.total.total - a.total.total)
  return {
    years,
    rows,
    byYear: years.map((year) => coverageOf(cellsIn(year))),
    total: coverageOf(cells),
    cellsIn,
  }
}

function fittingCells(dataset: Dataset, indicator: Indicator): readonly Cell[] {
  const seen = new Map<string, Cell>()
  for (const { adcode, year, kind } of dataset.reports) {
    const key = `${adcode}-${year}`
    if (!indicator.report_kinds.includes(kind) || seen.has(key)) continue
    seen.set(key, readCell(dataset, indicator.id, adcode, year))
  }
  return [...seen.values()].sort((a, b) =>
    a.adcode < b.adcode ? -1 : a.adcode > b.adcode ? 1 : a.year - b.year,
  )
}
