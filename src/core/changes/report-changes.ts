import type { Report } from '../schema/report.ts'
import { reportAt, type ReportTable } from '../table/report-table.ts'
import { textAt } from '../table/text-column.ts'
import type { PairedReports } from './paired-reports.ts'
import type { RowChanges } from './row-changes.ts'
import type { VersionPair } from './version-content.ts'

/** Which reports came, went, or are described otherwise, by adcode and year. */
export function reportChanges({ before, after }: VersionPair, reports: PairedReports): RowChanges<Report> {
  const added: Report[] = []
  const changed: { before: Report; after: Report }[] = []
  const withdrawn: Report[] = []
  for (let pair = 0; pair < reports.before.length; pair++) {
    const [old, fresh] = [reports.before[pair] ?? -1, reports.after[pair] ?? -1]
    if (old < 0) added.push(reportAt(after.table, fresh))
    else if (fresh < 0) withdrawn.push(reportAt(before.table, old))
    else if (!areSame(before.table, old, after.table, fresh)) {
      changed.push({ before: reportAt(before.table, old), after: reportAt(after.table, fresh) })
    }
  }
  return { added, changed, withdrawn }
}

const columns = ['coverage', 'published', 'publishedBasis', 'sections'] as const

function areSame(a: ReportTable, row: number, b: ReportTable, other: number): boolean {
  return (
    columns.every((name) => a[name][row] === b[name][other]) &&
    textAt(a.titles, row) === textAt(b.titles, other) &&
    textAt(a.urls, row) === textAt(b.urls, other) &&
    a.bureaus[a.bureau[row] ?? -1] === b.bureaus[b.bureau[other] ?? -1]
  )
}
