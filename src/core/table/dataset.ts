import type { Denominator } from '../schema/denominator.ts'
import type { Figure, FigureOrigin } from '../schema/figure.ts'
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

/** Figures that are published and not in memory yet. Reports always are. */
export interface PendingFigures {
  /** The first two digits of the adcodes of provinces whose figures are on their way. */
  readonly provinces: ReadonlySet<string>
  /** Ids of indicators none of whose figures are in memory. */
  readonly indicators: ReadonlySet<string>
}

/** The reader's own layer over what is published. */
export interface OwnLayer {
  readonly published: Dataset
  /** Ids of the reports that are new or changed. */
  readonly reports: ReadonlySet<string>
  /** Whether figures take part that nobody has reviewed. */
  readonly hasUnreviewed: boolean
  /** What no longer states anything, by `report/indicator`, and by whose word. */
  readonly silenced: ReadonlyMap<string, FigureOrigin>
}

/** One pinned version of the dataset with the look-ups every comparison needs. Immutable. */
export interface Dataset extends DatasetRows {
  readonly version: string
  /** Null once everything is there. Asking for pending figures throws: nothing there would read as “not stated”. */
  readonly pending: PendingFigures | null
  /** What the reader's own reports and corrections change; left out where nothing is changed. */
  readonly own?: OwnLayer
  /** First and last year reported on; null where there is no report. */
  readonly years: readonly [number, number] | null
  readonly indicatorById: ReadonlyMap<string, Indicator>
  readonly regionByAdcode: ReadonlyMap<string, Region>
  readonly reportById: ReadonlyMap<string, Report>
  readonly denominatorByAdcode: ReadonlyMap<string, Denominator>
  /** Reports of any kind of one bureau on one year; empty where none is known. */
  readonly reportsOf: (adcode: string, year: number) => readonly Report[]
  /** All reports of one bureau, oldest year first. */
  readonly reportsOfBureau: (adcode: string) => readonly Report[]
  /** How many reports there are of one bureau; rebuilds none of them. */
  readonly reportCount: (adcode: string) => number
  /** The figures one report states for one indicator, in data order; empty where it states none. */
  readonly figuresOf: (report: string, indicator: string) => readonly Figure[]
  /** All figures of one report, in data order. */
  readonly figuresOfReport: (report: string) => readonly Figure[]
  /** How many figures one report states for each indicator; those it states none for are left out. */
  readonly figureCounts: (report: string) => ReadonlyMap<string, number>
  /** How many bureaus state an indicator in any year. */
  readonly bureausStating: (indicator: string) => number
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
  const stating = once(() => {
    const bureaus = new Map<string, Set<string>>()
    for (const { report, indicator } of rows.figures) {
      const known = bureaus.get(indicator)
      // The first six digits of a report's id are its bureau's.
      if (known) known.add(report.slice(0, 6))
      else bureaus.set(indicator, new Set([report.slice(0, 6)]))
    }
    return bureaus
  })
  // A bureau has few reports and a report few indicators, so the second step costs less than joining two keys a cell.
  const reportsByYear = innerIndex(reportsOfBureau, (r) => r.year)
  const figuresByIndicator = innerIndex(figuresOfReport, (f) => f.indicator)
  return {
    ...rows,
    version,
    pending: null,
    years: spanOf(rows.reports),
    indicatorById: new Map(rows.indicators.map((i) => [i.id, i])),
    regionByAdcode: new Map(rows.regions.map((r) => [r.adcode, r])),
    reportById: new Map(rows.reports.map((r) => [r.id, r])),
    denominatorByAdcode: new Map(rows.denominators.map((d) => [d.adcode, d])),
    reportsOf: (adcode, year) => reportsByYear(adcode).get(year) ?? [],
    reportsOfBureau,
    reportCount: (adcode) => reportsOfBureau(adcode).length,
    figuresOf: (report, indicator) => figuresByIndicator(report).get(indicator) ?? [],
    figuresOfReport,
    figureCounts: (report) =>
      new Map([...figuresByIndicator(report)].map(([indicator, { length }]) => [indicator, length])),
    bureausStating: (indicator) => stating().get(indicator)?.size ?? 0,
  }
}

function spanOf(reports: readonly Report[]): readonly [number, number] | null {
  const [first] = reports
  if (first === undefined) return null
  return reports.reduce<readonly [number, number]>(
    ([from, to], { year }) => [Math.min(from, year), Math.max(to, year)],
    [first.year, first.year],
  )
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
