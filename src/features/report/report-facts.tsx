import { OriginalPage } from '../../components/original-page.tsx'
import { ReportTimeliness } from '../../components/report-timeliness.tsx'
import { timeliness } from '../../core/compare/deadline.ts'
import { coverageWords, dateLabel } from '../../core/compare/report-text.ts'
import type { Report } from '../../core/schema/report.ts'
import styles from './report-page.module.css'

/** When a report came out and whether that was in time, how much of it was read, and the way to its page. */
export function ReportFacts({ report }: { report: Report }) {
  const judged = timeliness(report).state !== 'not_applicable'
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{dateLabel(report)}</dt>
        <dd>{report.published ?? '不详'}</dd>
      </div>
      <div>
        <dt>是否按时</dt>
        <dd>{judged ? <ReportTimeliness report={report} /> : '这份报告不适用 4 月 1 日的期限'}</dd>
      </div>
      <div>
        <dt>阅读范围</dt>
        <dd>{coverageWords(report)}</dd>
      </div>
      <div>
        <dt>原页</dt>
        <dd>
          <OriginalPage report={report} asideClass={styles.aside} />
        </dd>
      </div>
    </dl>
  )
}
