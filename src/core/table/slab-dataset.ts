import type { Figure } from '../schema/figure.ts'
import type { Report } from '../schema/report.ts'
import type { Dataset, DatasetRows, PendingFigures } from './dataset.ts'
import { countIn, figuresIn, type FigureTexts } from './read-figures.ts'
import { regionRow, reportAt, reportRow, type ReportTable } from './report-table.ts'
import type { Slab } from './slab.ts'

/** A dataset version as its slabs hold it. */
export interface SlabParts extends Pick<DatasetRows, 'indicators' | 'regions' | 'denominators'> {
  readonly version: string
  readonly table: ReportTable
  /** The slab of an indicator; undefined while it is not in memory. */
  readonly slabOf: (indicator: string) => Slab | undefined
  readonly texts: FigureTexts
  /** Null, or left out, where all figures are in the slabs. */
  readonly pending?: PendingFigures | null
}

/**
 * The look-ups of a dataset over its slabs. Reports are rebuilt once, when first asked for, figures at every call.
 * `figuresOfReport` and `figures` go by the indicators' ids, as the published rows do. Asking for the figures of an
 * indicator or a province that is not in memory throws: nothing there would read as “not stated”.
 */
export function createSlabDataset(parts: SlabParts): Dataset {
  const { table, indicators, regions, denominators, version, pending = null } = parts
  const indicatorById = new Map(indicators.map((i) => [i.id, i]))
  // Made at its full length: filled from anywhere, a growing array would turn into a slow one.
  const known = new Array<Report | undefined>(table.cell.length)
  const report = (row: number): Report => (known[row] ??= reportAt(table, row))
  // A loop: a ranking asks for the reports of thousands of bureaus, and `Array.from` takes five times as long.
  const reportsBetween = (from = 0, to = 0): Report[] => {
    const reports: Report[] = []
    for (let row = from; row < to; row++) reports.push(report(row))
    return reports
  }
  let reportById: ReadonlyMap<string, Report> | undefined

  const reportsOf = (adcode: string, firstYear: number, lastYear: number): Report[] => {
    const region = regionRow(table, Number(adcode))
    const [first, last] = [firstYear - table.firstYear, lastYear - table.firstYear]
    if (region < 0 || first < 0 || last >= table.years) return []
    const cell = region * table.years
    return reportsBetween(table.reportStart[cell + first], table.reportStart[cell + last + 1])
  }
  const slabFor = (id: string, indicator: string): Slab => {
    const slab = parts.slabOf(indicator)
    if (
      !slab ||
      pending?.indicators.has(indicator) === true ||
      pending?.provinces.has(id.slice(0, 2)) === true
    )
      throw new Error(`Not in memory: the figures of ${indicator} in ${id}`)
    return slab
  }
  const figuresOf = (id: string, indicator: string): Figure[] =>
    indicatorById.has(indicator)
      ? figuresIn(table, slabFor(id, indicator), reportRow(table, id), parts.texts)
      : []
  const byId = indicators.map(({ id }) => id).sort()
  const figuresOfReport = (id: string) => byId.flatMap((indicator) => figuresOf(id, indicator))

  return {
    version,
    pending,
    years: table.years === 0 ? null : [table.firstYear, table.firstYear + table.years - 1],
    indicators,
    regions,
    denominators,
    get reports() {
      return reportsBetween(0, table.cell.length)
    },
    get figures() {
      return this.reports.flatMap(({ id }) => figuresOfReport(id))
    },
    indicatorById,
    regionByAdcode: new Map(regions.map((r) => [r.adcode, r])),
    get reportById() {
      return (reportById ??= new Map(this.reports.map((r) => [r.id, r])))
    },
    denominatorByAdcode: new Map(denominators.map((d) => [d.adcode, d])),
    reportsOf: (adcode, year) => reportsOf(adcode, year, year),
    reportsOfBureau: (adcode) => reportsOf(adcode, table.firstYear, table.firstYear + table.years - 1),
    reportCount: (adcode) => {
      const region = regionRow(table, Number(adcode))
      const { reportStart, years } = table
      return region < 0 ? 0 : (reportStart[(region + 1) * years] ?? 0) - (reportStart[region * years] ?? 0)
    },
    figuresOf,
    figuresOfReport,
    figureCounts: (id) => {
      const row = reportRow(table, id)
      const counts = indicators.map((indicator): [string, number] => [
        indicator.id,
        countIn(table, slabFor(id, indicator.id), row),
      ])
      return new Map(counts.filter(([, count]) => count > 0))
    },
    bureausStating: (indicator) => {
      const slab = parts.slabOf(indicator)
      return slab === undefined ? 0 : countStating(slab)
    },
  }
}

/** The regions with a figure in any year. */
function countStating({ regions, years, figureStart }: Slab): number {
  let count = 0
  for (let region = 0; region < regions; region++) {
    const from = figureStart[region * years] ?? 0
    if ((figureStart[(region + 1) * years] ?? 0) > from) count++
  }
  return count
}
