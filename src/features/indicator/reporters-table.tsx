import type { Coverage } from '../../core/compare/coverage.ts'
import { stateWords } from '../../core/compare/cell-text.ts'
import { absentStates } from '../../core/compare/cell.ts'
import type { Reporters } from '../../core/compare/reporters.ts'
import type { Indicator } from '../../core/schema/indicator.ts'
import styles from './indicator-page.module.css'

/** Who states the indicator, province by year: how many of the bureaus whose reports could. */
export function ReportersTable({ indicator, reporters }: { indicator: Indicator; reporters: Reporters }) {
  const { years, rows, byYear, total } = reporters
  if (rows.length === 0) {
    return (
      <section className={styles.section} aria-labelledby="reporters">
        <h2 id="reporters" className={styles.subtitle}>
          谁写了
        </h2>
        <p className={styles.meta}>还没有收录会写这一项的报告。</p>
      </section>
    )
  }
  return (
    <section className={styles.section} aria-labelledby="reporters">
      <h2 id="reporters" className={styles.subtitle}>
        谁写了
      </h2>
      <p className={styles.meta}>
        每格是“写了的家数 / 收录了报告的家数”，只数会写这一项的报告；空格是没有收录。合计按“一家一年”数：
        {total.reported} / {total.total}
        {absenceText(total)}。这是样本，没有收录不等于没有发布。
      </p>
      <div className={styles.scroller} tabIndex={0} role="region" aria-label="各省各年报告情况（表格）">
        <table className={styles.table}>
          <caption className={styles.hidden}>{indicator.name_zh}：各省级地区各年度报告了的家数</caption>
          <thead>
            <tr>
              <th scope="col">地区</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year}年
                </th>
              ))}
              <th scope="col">合计</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.province.adcode}>
                <th scope="row">{row.province.name_zh}</th>
                {row.byYear.map((coverage, i) => (
                  <CoverageData key={years[i]} coverage={coverage} />
                ))}
                <CoverageData coverage={row.total} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">合计</th>
              {byYear.map((coverage, i) => (
                <CoverageData key={years[i]} coverage={coverage} />
              ))}
              <CoverageData coverage={total} />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}

function CoverageData({ coverage }: { coverage: Coverage | null }) {
  if (coverage === null) return <td />
  return (
    <td className={coverage.reported === 0 ? styles.none : styles.some}>
      {coverage.reported} / {coverage.total}
    </td>
  )
}

function absenceText({ byState }: Coverage): string {
  const parts = absentStates.flatMap((state) =>
    byState[state] === 0 ? [] : [`${stateWords[state]} ${byState[state]}`],
  )
  return parts.length === 0 ? '' : `（${parts.join('，')}）`
}
