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

/**
 * Looks rows up by indexes that are made when first asked for: a page needs few of them, and large sets take long.
 * Expects referential integrity, which `dataset check` proves before publication.
 */
export function createDataset(version: string, rows: DatasetRows): Dataset {
  const reports = once(() =>
    groupBy(
      rows.reports.toSorted((a, b) => a.year - b.year),
      (r) => r.adcode,
    ),
  )
  const figures = once(() => groupBy(rows.figures, (f) => f.report))
  const reportsOfBureau = (adcode: string) => reports().get(adcode) ?? []
  const figuresOfReport = (report: string) => figures().get(report) ?? []
  // A bureau has few reports and a report few indicators, so the second step costs less than joining two keys a cell.
  const reportsByYear = innerIndex(reportsOfBureau, (r) => r.year)
  const figuresByIndicator = innerIndex(figuresOfReport, (f) => f.indicator)
  return {
    ...rows,
    version,
    indicatorById: new Map(rows.indicators.map((i) => [i.id, i])),
    regionByAdcode: new Map(rows.regions.map((r) => [r.adcode, r])),
    reportById: new Map(rows.reports.map((r) => [r.id, r])),
    denominatorByAdcode: new Map(rows.denominators.map((d) => [d.adcode, d])),
    reportsOf: (adcode, year) => reportsByYear(adcode).get(year) ?? [],
    reportsOfBureau,
    figuresOf: (report, indicator) => figuresByIndicator(report).get(indicator) ?? [],
    figuresOfReport,
  }
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** Groups the rows of one owner when first asked for them. */
function innerIndex<T, K>(rowsOf: (owner: string) => readonly T[], key: (row: T) => K) {
  const known = new Map<string, ReadonlyMap<K, readonly T[]>>()
  return (owner: string): ReadonlyMap<K, readonly T[]> => {
    const groups = known.get(owner) ?? groupBy(rowsOf(owner), key)
    known.set(owner, groups)
    return groups
  }
}
