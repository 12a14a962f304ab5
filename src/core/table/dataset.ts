import type { Denominator } from '../schema/denominator.ts'
import type { Figure } from '../schema/figure.ts'
import type { Indicator } from '../schema/indicator.ts'
import type { Region } from '../schema/region.ts'
import type { Report } from '../schema/report.ts'
import { groupBy } from './group-by.ts'

/** The rows of one dataset version, as its chunks hold them. */
export interface DatasetRows {
  readonly indicators: readonly Indicator[]
  readonly regions: readonly Region[]
  readonly reports: readonly Report[]
  readonly figures: readonly Figure[]
  readonly denominators: readonly Denominator[]
}

/** One pinned version of the dataset with the look-ups every comparison needs. Immutable. */
export interface Dataset extends DatasetRows {
  readonly version: string
  readonly indicatorById: ReadonlyMap<string, Indicator>
  readonly regionByAdcode: ReadonlyMap<string, Region>
  readonly reportById: ReadonlyMap<string, Report>
  readonly denominatorByAdcode: ReadonlyMap<string, Denominator>
  /** Reports of any kind of one bureau on one year; empty where none is known. */
  readonly reportsOf: (adcode: string, year: number) => readonly Report[]
  /** All reports of one bureau, oldest year first. */
  readonly reportsOfBureau: (adcode: string) => readonly Report[]
  /** The figures one report states for one indicator, in data order; empty where it states none. */
  readonly figuresOf: (report: string, indicator: string) => readonly Figure[]
  /** All figures of one report, in data order. */
  readonly figuresOfReport: (report: string) => readonly Figure[]
}

/** Indexes the rows once. Expects referential integrity, which `dataset check` proves before publication. */
export function createDataset(version: string, rows: DatasetRows): Dataset {
  const reportsByYear = groupBy(rows.reports, (r) => `${r.adcode}-${r.year}`)
  const reportsByBureau = groupBy(
    rows.reports.toSorted((a, b) => a.year - b.year),
    (r) => r.adcode,
  )
  const figuresByCell = groupBy(rows.figures, (f) => `${f.report}/${f.indicator}`)
  const figuresByReport = groupBy(rows.figures, (f) => f.report)
  return {
    ...rows,
    version,
    indicatorById: new Map(rows.indicators.map((i) => [i.id, i])),
    regionByAdcode: new Map(rows.regions.map((r) => [r.adcode, r])),
    reportById: new Map(rows.reports.map((r) => [r.id, r])),
    denominatorByAdcode: new Map(rows.denominators.map((d) => [d.adcode, d])),
    reportsOf: (adcode, year) => reportsByYear.get(`${adcode}-${year}`) ?? [],
    reportsOfBureau: (adcode) => reportsByBureau.get(adcode) ?? [],
    figuresOf: (report, indicator) => figuresByCell.get(`${report}/${indicator}`) ?? [],
    figuresOfReport: (report) => figuresByReport.get(report) ?? [],
  }
}
