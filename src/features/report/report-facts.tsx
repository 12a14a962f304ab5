import { ReportTimeliness } from '../../components/report-timeliness.tsx'
import { timeliness } from '../../core/compare/deadline.ts'
import type { Report } from '../../core/schema/report.ts'
import styles from './report-page.module.css'

/** When a report came out and whether that was in time, how much of it was read, and the way to its page. */
export function ReportFacts({ report }: { report: Report }) {
  const judged = timeliness(report).state !== 'not_applicable'
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{report.published_basis === 'signature' ? '落款日期' : '发布日期'}</dt>
        <dd>{report.published ?? '不详'}</dd>
      </div>
      <div>
        <dt>是否按时</dt>
        <dd>{judged ? <ReportTimeliness report={report} /> : '这份报告不适用 4 月 1 日的期限'}</dd>
      </div>
      <div>
        <dt>阅读范围</dt>
        <dd>{report.coverage === 'full' ? '全文' : '开头约 1,000 字'}</dd>
      </div>
      <div>
        <dt>原页</dt>
        <dd>
          {report.url === null ? (
            '没有可靠的原页地址'
          ) : (
            <a href={report.url} target="_blank" rel="noreferrer noopener">
              {new URL(report.url).host}
              <span className={styles.aside}>（打开政府网站，需联网）</span>
            </a>
          )}
        </dd>
      </div>
    </dl>
  )
}
