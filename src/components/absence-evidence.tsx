import { Fragment } from 'react'
import type { AbsentCell, UnmeasuredCell } from '../core/compare/cell.ts'
import { CorrectionPlace } from './correction-place.tsx'
import styles from './evidence.module.css'
import { FigureEvidence } from './figure-evidence.tsx'
import { ReportSource } from './report-source.tsx'

/** The reports that were looked at and gave no usable number. */
export function AbsenceEvidence({ cell }: { cell: Exclude<AbsentCell, UnmeasuredCell> }) {
  const looked = cell.state === 'no_report' ? cell.ineligible : cell.reports
  return (
    <>
      {cell.state === 'ambiguous' ? (
        <section className={styles.section}>
          <h4 className={styles.heading}>需要人工核对的数字</h4>
          {cell.doubtful.map((figure) => {
            const report = cell.reports.find((r) => r.id === figure.report)
            return report === undefined ? null : (
              <FigureEvidence
                key={`${figure.report}/${figure.value}/${figure.start ?? ''}`}
                figure={figure}
                report={report}
                indicator={cell.indicator}
                withValue
              />
            )
          })}
        </section>
      ) : null}
      {looked.length > 0 ? (
        <section className={styles.section}>
          <h4 className={styles.heading}>{cell.state === 'no_report' ? '同年其他报告' : '查阅过的报告'}</h4>
          {looked.map((report) => (
            <Fragment key={report.id}>
              <ReportSource report={report} />
              {cell.state === 'no_report' ? null : (
                <CorrectionPlace report={report} indicator={cell.indicator} />
              )}
            </Fragment>
          ))}
        </section>
      ) : null}
    </>
  )
}
