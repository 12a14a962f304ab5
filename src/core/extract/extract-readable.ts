import { readFigures } from './figures/read-figures.ts'
import type { FigureReading, RefusedCandidate } from './figures/types.ts'
import type { ReportPlaces } from './report/find-places.ts'
import { readReport, type ReportPage } from './report/read-report.ts'
import type { RegionNames } from './report/region-names.ts'
import type { NotAReport, ReportReading } from './report/types.ts'

/** What was read from one report. Every offset is in UTF-16 units into its text: `text.slice(start, end) === quote`. */
export interface ReadableReport {
  report: ReportReading
  /** Where the text says whose report it is, of which year, published when. */
  places: ReportPlaces
  figures: FigureReading[]
  /** Numbers that look like figures and are not, each with the reason, for a reviewer. */
  refused: RefusedCandidate[]
}

/**
 * Reads a whole report out of text a person can read: what it is, its figures with evidence, and what was refused. Where a
 * person gave the year, 去年 and 同期 are told from that one.
 */
export function extractReadable(
  page: ReportPage,
  regions: RegionNames,
  givenYear: number | null = null,
): ReadableReport | NotAReport {
  const read = readReport(page, regions, givenYear)
  if ('fault' in read) return read
  const { report, year, places, body, foldedBody, planSpans } = read
  const context = { year, body, planSpans, kind: report.kind, bureau: report.bureau }
  return { report, places, ...readFigures(page.text, context, foldedBody) }
}
