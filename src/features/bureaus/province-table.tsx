import type { ProvinceRecord } from '../../core/compare/publication-record.ts'
import styles from './bureaus-page.module.css'

/** Province by province: how many reports came in time, late, or at a date nobody knows. */
export function ProvinceTable({ records }: { records: readonly ProvinceRecord[] }) {
  return (
    <section className={styles.section} aria-labelledby="timeliness">
      <h2 id="timeliness" className={styles.subtitle}>
        按时、迟报与不详
      </h2>
      <p className={styles.meta}>
        法治政府建设年度报告应于次年 4 月 1 日前公开，从 2018
        年度起判断。“不详”是不知道发布日期，不算迟报。“缺年度”是同省有别家的报告、却没有收录到它的。
      </p>
      <div className={styles.scroller} tabIndex={0} role="region" aria-label="各省发布情况（表格）">
        <table className={styles.table}>
          <caption className={styles.hidden}>各省级地区的报告份数和发布是否按时</caption>
          <thead>
            <tr>
              <th scope="col">地区</th>
              <th scope="col">部门</th>
              <th scope="col">报告</th>
              <th scope="col">按时</th>
              <th scope="col">迟报</th>
              <th scope="col">不详</th>
              <th scope="col">缺年度的部门</th>
            </tr>
          </thead>
          <tbody>
            {records.map(({ province, bureaus, reports, onTime, late, unknown, silent }) => (
              <tr key={province.adcode}>
                <th scope="row">{province.name_zh}</th>
                <td>{bureaus.length}</td>
                <td>{reports}</td>
                <td>{onTime}</td>
                <td className={late > 0 ? styles.late : undefined}>{late}</td>
                <td>{unknown}</td>
                <td>{silent}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
