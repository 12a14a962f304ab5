import { useWholeDrawing } from '../../../components/whole-drawing.ts'
import type { Comparison } from '../../../core/compare/comparison.ts'
import { citation } from '../../../core/export/citation.ts'
import { sourcesOf } from '../../../core/export/sources.ts'
import { dateBasis } from '../../../core/export/sources-table.ts'
import type { CompareState } from '../../../core/schema/compare-state.ts'
import { formatCompareLink, reportLink } from '../../../core/schema/link.ts'
import styles from './source-list.module.css'
import { today } from './today.ts'
import { usePrintDrawing } from './use-print-drawing.ts'

interface SourceListProps {
  comparison: Comparison
  state: CompareState
  /** Of the dataset. */
  version: string
}

/** More reports than this are folded on the screen; paper has them all. */
const mostOpen = 6

/** Every report behind the shown numbers, and on paper what it takes to find the comparison again. */
export function SourceList({ comparison, state, version }: SourceListProps) {
  usePrintDrawing()
  const onPaper = useWholeDrawing() !== null
  const { stating, silent } = sourcesOf(comparison)
  const title = `来源（${stating.length} 份报告）`
  const list = (
    <ol className={styles.list}>
      {stating.map((report) => (
        <li key={report.id}>
          <a href={reportLink(report.id)}>{report.title}</a>
          <span className={styles.facts}>
            {report.bureau}，{report.published ?? '日期不详'}
            {report.published === null ? '' : `（${dateBasis(report)}）`}，
            {report.coverage === 'full' ? '读了全文' : '只读了开头'}
            {report.url === null ? '，没有可靠的原页地址' : null}
          </span>
          {onPaper && report.url !== null ? <span className={styles.url}>{report.url}</span> : null}
        </li>
      ))}
    </ol>
  )
  return (
    <section className={styles.sources} aria-labelledby="sources-title">
      <h2 id="sources-title" className={styles.title}>
        {title}
      </h2>
      {stating.length > mostOpen ? (
        <details>
          <summary className={styles.summary}>列出这些报告</summary>
          {list}
        </details>
      ) : (
        list
      )}
      {silent.length > 0 ? (
        <p className={styles.silent}>
          另读过 {silent.length} 份报告，其中没有可用的数字；逐份列在导出的“来源”表里。
        </p>
      ) : null}
      {onPaper ? (
        <p className={styles.imprint}>
          数字旁的点表示报告里另有说明，见口径提示。
          {citation(comparison, {
            version,
            link: new URL(formatCompareLink(state), location.href).href,
            date: today(),
          })}
          。打印日期 {today()}。
        </p>
      ) : null}
    </section>
  )
}
