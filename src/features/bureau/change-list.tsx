import { changeSentence, reportingChanges } from '../../core/compare/reporting-change.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import styles from './bureau-page.module.css'

/** What the bureau stopped or started reporting, as far as reports read whole can tell. */
export function ChangeList({ dataset, adcode }: { dataset: Dataset; adcode: string }) {
  const changes = reportingChanges(dataset, adcode)
  const reports = dataset.reportsOfBureau(adcode)
  const openings = reports.filter((report) => report.coverage === 'opening').length
  const limits =
    openings === 0 ? '' : `${reports.length} 份报告里有 ${openings} 份只读了开头，那里没有的不能算“不再写”。`
  return (
    <section className={styles.section} aria-labelledby="changes">
      <h2 id="changes" className={styles.subtitle}>
        不再写和开始写的
      </h2>
      {changes.length === 0 ? (
        <p className={styles.meta}>收录的报告里看不出停写或新写的指标。{limits}</p>
      ) : (
        <>
          <ul className={styles.changes}>
            {changes.map((change) => (
              <li key={`${change.indicator.id}/${change.after.year}`}>{changeSentence(change)}</li>
            ))}
          </ul>
          {limits === '' ? null : <p className={styles.meta}>{limits}</p>}
        </>
      )}
    </section>
  )
}
