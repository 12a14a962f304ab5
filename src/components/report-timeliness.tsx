import { timeliness } from '../core/compare/deadline.ts'
import type { Report } from '../core/schema/report.ts'
import styles from './report-timeliness.module.css'

/** Whether a report was public by 1 April of the next year; a date nobody knows is unknown, not late. */
export function ReportTimeliness({ report }: { report: Report }) {
  const verdict = timeliness(report)
  switch (verdict.state) {
    case 'not_applicable':
      return null
    case 'unknown':
      return (
        <span className={styles.unknown}>
          发布日期不详，无法判断是否按时（应于 {verdict.deadline} 前公开）
        </span>
      )
    case 'on_time':
      return <span className={styles.onTime}>{report.published} 发布，按时</span>
    case 'late':
      return (
        <span className={styles.late}>
          {report.published} {report.published_basis === 'signature' ? '落款' : '发布'}，
          {verdict.atLeast ? '至少' : ''}晚 {verdict.days} 天（应于 {verdict.deadline} 前公开）
        </span>
      )
  }
}
