import { reportKindNames } from '../core/compare/cell-text.ts'
import { coverageWords, dateLabel } from '../core/compare/report-text.ts'
import type { Report } from '../core/schema/report.ts'
import styles from './evidence.module.css'
import { OriginalPage } from './original-page.tsx'

/** A report as a source: title, who, when, how much of it was read, and the way to it. */
export function ReportSource({ report }: { report: Report }) {
  return (
    <div className={styles.source}>
      <p className={styles.reportTitle}>
        <a href={`#/report/${report.id}`}>{report.title}</a>
      </p>
      <dl className={styles.list}>
        <dt>发布机关</dt>
        <dd>{report.bureau}</dd>
        <dt>种类</dt>
        <dd>{reportKindNames[report.kind]}</dd>
        <dt>{dateLabel(report)}</dt>
        <dd>{report.published ?? '不详'}</dd>
        <dt>阅读范围</dt>
        <dd>{coverageWords(report)}</dd>
        <dt>原页</dt>
        <dd>
          <OriginalPage report={report} asideClass={styles.out} />
        </dd>
      </dl>
    </div>
  )
}
