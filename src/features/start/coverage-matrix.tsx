import type { ReportMatrix } from '../../core/compare/report-matrix.ts'
import styles from './coverage-matrix.module.css'

/** Shades tell many from few at a glance; the number itself is always printed. */
const shades = [styles.few, styles.some, styles.many, styles.most]

export function CoverageMatrix({ matrix }: { matrix: ReportMatrix }) {
  const shade = (n: number) =>
    shades[Math.min(shades.length - 1, Math.floor(((n - 1) / Math.max(1, matrix.largest)) * shades.length))]
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label="各地各年报告份数（表格）">
      <table className={styles.table}>
        <caption className={styles.caption}>报告份数，按省级地区和报告年度</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              地区
            </th>
            {matrix.years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
            <th scope="col">合计</th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <tr key={row.province.adcode}>
              <th scope="row" className={styles.name}>
                {row.province.name_zh}
              </th>
              {row.counts.map((n, i) => (
                <td key={matrix.years[i]} className={n === 0 ? undefined : shade(n)}>
                  {n === 0 ? '' : n}
                </td>
              ))}
              <td className={styles.total}>{row.total}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={styles.name}>
              合计
            </th>
            {matrix.totals.map((n, i) => (
              <td key={matrix.years[i]} className={styles.total}>
                {n}
              </td>
            ))}
            <td className={styles.total}>{matrix.totals.reduce((a, b) => a + b, 0)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
