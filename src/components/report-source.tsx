import { reportKindNames } from '../core/compare/cell-text.ts'
import type { Report } from '../core/schema/report.ts'
import styles from './evidence.module.css'

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
        <dt>{report.published_basis === 'signature' ? '落款日期' : '发布日期'}</dt>
        <dd>{report.published ?? '不详'}</dd>
        <dt>阅读范围</dt>
        <dd>{report.coverage === 'full' ? '全文' : '开头约 1,000 字'}</dd>
        <dt>原页</dt>
        <dd>
          {report.url === null ? (
            '没有可靠的原页地址'
          ) : (
            <a href={report.url} target="_blank" rel="noreferrer noopener">
              {new URL(report.url).host}
              <span className={styles.out}>（打开政府网站，需联网）</span>
            </a>
          )}
        </dd>
      </dl>
    </div>
  )
}
