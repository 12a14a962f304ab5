import { useMemo, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { type Fold, Folded } from '../../../components/folded.tsx'
import { useAfterPaint } from '../../../components/use-after-paint.ts'
import { useBatches } from '../../../components/use-batches.ts'
import { useWholeDrawing } from '../../../components/whole-drawing.ts'
import type { Comparison } from '../../../core/compare/comparison.ts'
import { citation } from '../../../core/export/citation.ts'
import { sourcesOf } from '../../../core/export/sources.ts'
import { insteadOfAddress } from '../../../core/compare/report-text.ts'
import { dateBasis } from '../../../core/export/sources-table.ts'
import type { CompareState } from '../../../core/schema/compare-state.ts'
import { formatCompareLink, reportLink } from '../../../core/schema/link.ts'
import type { Report } from '../../../core/schema/report.ts'
import styles from './source-list.module.css'
import { today } from './today.ts'
import { usePrintDrawing } from './use-print-drawing.ts'

interface SourceListProps {
  comparison: Comparison
  state: CompareState
  /** Of the dataset. */
  version: string
}

/** Every report behind the shown numbers, and on paper what it takes to find the comparison again. */
export function SourceList(props: SourceListProps) {
  usePrintDrawing()
  const ready = useAfterPaint(props.comparison)
  // Another selection does not fold what the reader unfolded.
  const fold = useState(false)
  return (
    <section className={styles.sources} aria-labelledby="sources-title">
      {ready ? (
        <Sources {...props} fold={fold} />
      ) : (
        <h2 id="sources-title" className={styles.title}>
          来源（正在清点……）
        </h2>
      )}
    </section>
  )
}

/** More reports than this are folded on the screen; paper has them all. */
const mostOpen = 6

function Sources({ comparison, state, version, fold }: SourceListProps & { fold: Fold }) {
  const onPaper = useWholeDrawing() !== null
  const { stating, silent } = useMemo(() => sourcesOf(comparison), [comparison])
  return (
    <>
      <h2 id="sources-title" className={styles.title}>
        来源（{stating.length} 份报告）
      </h2>
      {stating.length > mostOpen ? (
        <Folded
          summary="列出这些报告"
          summaryClass={styles.summary}
          long={stating.length > batch}
          fold={fold}
        >
          {() => <Reports reports={stating} />}
        </Folded>
      ) : (
        <Reports reports={stating} />
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
    </>
  )
}

/** More reports than anybody looks through at once. */
const batch = 200

function Reports({ reports }: { reports: readonly Report[] }) {
  const onPaper = useWholeDrawing() !== null
  const { shown, next, left, more } = useBatches(reports, batch)
  return (
    <>
      <ol className={styles.list}>
        {reports.slice(0, shown).map((report) => (
          <li key={report.id}>
            <a href={reportLink(report.id)}>{report.title}</a>
            <span className={styles.facts}>
              {report.bureau}，{report.published ?? '日期不详'}
              {report.published === null ? '' : `（${dateBasis(report)}）`}，
              {report.coverage === 'full' ? '读了全文' : '只读了开头'}
              {report.url === null ? `，${insteadOfAddress(report)}` : null}
            </span>
            {onPaper && report.url !== null ? <span className={styles.url}>{report.url}</span> : null}
          </li>
        ))}
      </ol>
      {left > 0 ? (
        <Button tone="quiet" onClick={more}>
          再列 {next} 份（还有 {left} 份）
        </Button>
      ) : null}
    </>
  )
}
