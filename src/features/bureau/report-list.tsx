import { ReportTimeliness } from '../../components/report-timeliness.tsx'
import { reportKindNames } from '../../core/compare/cell-text.ts'
import { reportLink } from '../../core/schema/link.ts'
import type { Report } from '../../core/schema/report.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import styles from './bureau-page.module.css'

/** The bureau's reports, newest first, each with its date against the deadline. */
export function ReportList({ dataset, reports }: { dataset: Dataset; reports: readonly Report[] }) {
  return (
    <section className={styles.section} aria-labelledby="reports">
      <h2 id="reports" className={styles.subtitle}>
        报告
      </h2>
      <ul className={styles.reports}>
        {reports.toReversed().map((report) => (
          <li key={report.id} className={styles.report}>
            <a href={reportLink(report.id)}>{report.title}</a>
            <span className={styles.meta}>
              {report.year}年 · {reportKindNames[report.kind]} ·{' '}
              {report.coverage === 'full' ? '读了全文' : '只读了开头'} ·{' '}
              {dataset.figuresOfReport(report.id).length} 个数字
            </span>
            <ReportTimeliness report={report} />
          </li>
        ))}
      </ul>
    </section>
  )
}
