import { reportAt, type ReportTable } from '../table/report-table.ts'
import type { Figure } from '../schema/figure.ts'
import type { Report } from '../schema/report.ts'
import { figureChangeKinds, type FigureChangeKind } from './match-figures.ts'
import { walkFigures } from './figure-walk.ts'
import type { PairedReports } from './paired-reports.ts'
import type { VersionPair } from './version-content.ts'

/** What a report says on an indicator in one version: a figure, or why there is none. */
export type Said =
  | { readonly state: 'stated'; readonly figure: Figure }
  | { readonly state: 'not_stated' | 'unread' | 'no_report' }

export interface FigureChange {
  readonly kind: FigureChangeKind
  /** As the later version has it; of a report that was withdrawn, as the earlier had it. */
  readonly report: Report
  readonly before: Said
  readonly after: Said
}

/** How many of each kind. */
export type FigureCounts = Readonly<Record<FigureChangeKind, number>>

/** The changes of one indicator, each in full, by adcode and year. */
export function figureChanges(
  versions: VersionPair,
  reports: PairedReports,
  indicator: string,
): readonly FigureChange[] {
  const { before, after } = versions
  const found: FigureChange[] = []
  walkFigures(versions, reports, indicator, (pair, matched) => {
    const [rowBefore, rowAfter] = [reports.before[pair] ?? -1, reports.after[pair] ?? -1]
    const report = rowAfter < 0 ? reportAt(before.table, rowBefore) : reportAt(after.table, rowAfter)
    for (const one of matched) {
      found.push({
        kind: one.kind,
        report,
        before: said(before.table, rowBefore, one.before),
        after: said(after.table, rowAfter, one.after),
      })
    }
  })
  return found
}

/** A number that is not there is never a zero: it was not stated, not read, or there is no report. */
function said(table: ReportTable, row: number, figure: Figure | null): Said {
  if (figure !== null) return { state: 'stated', figure }
  if (row < 0) return { state: 'no_report' }
  return { state: reportAt(table, row).coverage === 'full' ? 'not_stated' : 'unread' }
}

/** Counts the changes of one indicator by province: `province × kinds + kind`, provinces by their two digits. */
export function countFigureChanges(
  versions: VersionPair,
  reports: PairedReports,
  indicator: string,
): Uint32Array {
  const counts = new Uint32Array(100 * figureChangeKinds.length)
  walkFigures(versions, reports, indicator, (pair, matched) => {
    const first = (reports.province[pair] ?? 0) * figureChangeKinds.length
    for (const { kind } of matched) {
      const place = first + figureChangeKinds.indexOf(kind)
      counts[place] = (counts[place] ?? 0) + 1
    }
  })
  return counts
}
