import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Figure } from '../schema/figure.ts'
import type { Report } from '../schema/report.ts'
import type { Dataset, OwnLayer } from './dataset.ts'
import { groupBy } from './group-by.ts'

/** Stands in a version between the published one and a hash of what was laid over it. */
export const ownMark = '+own.'

/** A report that is new, or says something else than the dataset has it say. */
export interface LaidReport {
  readonly report: Report
  /** What it says now, by indicator; what is not here it says as before. */
  readonly figures: ReadonlyMap<string, readonly Figure[]>
}

/**
 * The dataset as it is with these reports in it. Whatever they do not touch is answered by the dataset itself, so a layer
 * costs what is in it, whether a thousand figures lie below or two million.
 */
export function layOver(dataset: Dataset, reports: ReadonlyMap<string, LaidReport>, own: OwnLayer): Dataset {
  const laid = [...reports.values()].map(({ report }) => report)
  const byBureau = groupBy(laid, ({ adcode }) => adcode)
  const isNew = (id: string) => !dataset.reportById.has(id)

  const within = (published: readonly Report[], adcode: string, isMeant: (report: Report) => boolean) => {
    const ours = byBureau.get(adcode)?.filter(isMeant) ?? []
    if (ours.length === 0) return published
    return [...published.filter(({ id }) => !reports.has(id)), ...ours].sort(byYearAndId)
  }
  const reportsOfBureau = (adcode: string) => within(dataset.reportsOfBureau(adcode), adcode, () => true)
  const figuresOf = (id: string, indicator: string): readonly Figure[] => {
    const report = reports.get(id)
    const said = report?.figures.get(indicator)
    if (said !== undefined) return said
    return report !== undefined && isNew(id) ? [] : dataset.figuresOf(id, indicator)
  }
  const byId = dataset.indicators.map(({ id }) => id).sort()
  const figuresOfReport = (id: string): readonly Figure[] =>
    reports.has(id) ? byId.flatMap((indicator) => figuresOf(id, indicator)) : dataset.figuresOfReport(id)
  let version: string | undefined
  let reportById: ReadonlyMap<string, Report> | undefined

  return {
    get version() {
      return (version ??= dataset.version + ownMark + contentHash(reports))
    },
    own,
    pending: dataset.pending,
    years: spanWith(dataset.years, laid),
    indicators: dataset.indicators,
    regions: dataset.regions,
    denominators: dataset.denominators,
    get reports() {
      return [...this.reportById.values()]
    },
    get figures() {
      return this.reports.flatMap(({ id }) => figuresOfReport(id))
    },
    indicatorById: dataset.indicatorById,
    regionByAdcode: dataset.regionByAdcode,
    get reportById() {
      return (reportById ??= new Map([
        ...dataset.reportById,
        ...laid.map((r): [string, Report] => [r.id, r]),
      ]))
    },
    denominatorByAdcode: dataset.denominatorByAdcode,
    reportsOf: (adcode, year) =>
      within(dataset.reportsOf(adcode, year), adcode, (report) => report.year === year),
    reportsOfBureau,
    reportCount: (adcode) =>
      byBureau.has(adcode) ? reportsOfBureau(adcode).length : dataset.reportCount(adcode),
    figuresOf,
    figuresOfReport,
    figureCounts: (id) => {
      if (!reports.has(id)) return dataset.figureCounts(id)
      const counts = byId.map((indicator): [string, number] => [indicator, figuresOf(id, indicator).length])
      return new Map(counts.filter(([, count]) => count > 0))
    },
    bureausStating: (indicator) => {
      const states = (of: Dataset['figuresOf'], known: readonly Report[]) =>
        known.some(({ id }) => of(id, indicator).length > 0) ? 1 : 0
      let count = dataset.bureausStating(indicator)
      for (const adcode of byBureau.keys()) {
        count -= states(dataset.figuresOf, dataset.reportsOfBureau(adcode))
        count += states(figuresOf, reportsOfBureau(adcode))
      }
      return count
    },
  }
}

/** Eight digits that are others as soon as anything laid over is. */
function contentHash(reports: ReadonlyMap<string, LaidReport>): string {
  const content = [...reports.values()].map(({ report, figures }) => [report, [...figures]])
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(content)))).slice(0, 8)
}

const byYearAndId = (a: Report, b: Report): number => a.year - b.year || (a.id < b.id ? -1 : 1)

function spanWith(years: Dataset['years'], reports: readonly Report[]): Dataset['years'] {
  const all = [...(years ?? []), ...reports.map(({ year }) => year)]
  return all.length === 0 ? null : [Math.min(...all), Math.max(...all)]
}
