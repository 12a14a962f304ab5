import type { BureauRecord, ProvinceRecord } from '../../core/compare/publication-record.ts'
import { bureauLink } from '../../core/schema/link.ts'
import styles from './bureaus-page.module.css'

/** The bureaus of one province, each with its reports and what is late or missing. */
export function ProvinceSection({ record }: { record: ProvinceRecord }) {
  const id = `province-${record.province.adcode}`
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.provinceName}>
        {record.province.name_zh}
        <span className={styles.meta}>
          {record.bureaus.length} 家，{record.reports} 份报告
        </span>
      </h2>
      <ul className={styles.bureaus}>
        {record.bureaus.map((bureau) => (
          <li key={bureau.region.adcode} className={styles.bureau}>
            <a href={bureauLink(bureau.region.adcode)}>{bureau.bureau}</a>
            <span className={styles.meta}>{factsOf(bureau).join(' · ')}</span>
            {bureau.lateYears.length === 0 ? null : (
              <span className={styles.late}>迟报：{bureau.lateYears.join('、')}年</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function factsOf({ reports, onTime, unknown, silentYears }: BureauRecord): string[] {
  return [
    `${reports} 份报告`,
    ...(onTime > 0 ? [`按时 ${onTime}`] : []),
    ...(unknown > 0 ? [`不详 ${unknown}`] : []),
    ...(silentYears.length > 0 ? [`缺 ${silentYears.join('、')}年`] : []),
  ]
}
