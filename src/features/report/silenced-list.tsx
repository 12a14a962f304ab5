import { CorrectionPlace } from '../../components/correction-place.tsx'
import { originNames } from '../../core/compare/origin-words.ts'
import type { Report } from '../../core/schema/report.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import styles from './figure-list.module.css'

/** What is published of this report and the reader says it does not state. */
export function SilencedList({ dataset, report }: { dataset: Dataset; report: Report }) {
  const silenced = dataset.indicators.flatMap((indicator) => {
    const origin = dataset.own?.silenced.get(`${report.id}/${indicator.id}`)
    return origin === undefined ? [] : [{ indicator, origin }]
  })
  if (silenced.length === 0) return null
  return (
    <ol className={styles.list} aria-label="公开数据里有、您认为没有写的">
      {silenced.map(({ indicator, origin }) => (
        <li key={indicator.id} className={styles.row}>
          <h3 className={styles.indicator}>{indicator.name_zh}</h3>
          <p className={styles.value}>没有写</p>
          <div className={styles.evidence}>
            <p className={styles.facts}>{originNames[origin.kind]}</p>
            <CorrectionPlace report={report} indicator={indicator} />
          </div>
        </li>
      ))}
    </ol>
  )
}
