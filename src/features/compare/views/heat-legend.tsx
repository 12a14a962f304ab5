import { heatSteps } from '../../../core/charts/heat-scale.ts'
import { type AbsentState, absentStates } from '../../../core/compare/cell.ts'
import { stateWords } from '../../../core/compare/cell-text.ts'
import type { Comparison } from '../../../core/compare/comparison.ts'
import type { Indicator } from '../../../core/schema/indicator.ts'
import styles from './heat-table.module.css'

interface HeatLegendProps {
  comparison: Comparison
  indicators: readonly Indicator[]
}

/** What the shades mean, and what each pattern that stands in the table means. */
export function HeatLegend({ comparison, indicators }: HeatLegendProps) {
  const among = indicators.length > 1 ? '同一列' : '全表'
  const found = statesIn(comparison, indicators)
  return (
    <div className={styles.legend}>
      <p className={styles.scale}>
        <span>较小</span>
        <span className={styles.swatches} aria-hidden="true">
          {heatSteps.map((step) => (
            <span key={step} className={`${styles.swatch ?? ''} ${styles[`step${step}`] ?? ''}`} />
          ))}
        </span>
        <span>较大</span>
        <span className={styles.remark}>
          深浅按数值在{among}的名次分五档，只表示大小，不表示好坏。数字多的地区在前。
        </span>
      </p>
      <ul className={styles.states}>
        {absentStates
          .filter((state) => found.has(state))
          .map((state) => (
            <li key={state} className={styles.stateItem}>
              <span className={`${styles.swatch ?? ''} ${styles[state] ?? ''}`} aria-hidden="true" />
              {stateWords[state]}：{meanings[state]}
            </li>
          ))}
      </ul>
    </div>
  )
}

const meanings: Readonly<Record<AbsentState, string>> = {
  unmeasured: '报告了，但无法换算',
  ambiguous: '有数字，待人工核对',
  not_stated: '读完全文，没有写',
  unread: '只读到一部分',
  no_report: '没有找到报告',
}

function statesIn(comparison: Comparison, indicators: readonly Indicator[]): ReadonlySet<string> {
  const cells = indicators.flatMap((indicator) =>
    comparison.years.flatMap((year) => comparison.slice(indicator.id, year)),
  )
  return new Set(cells.map((cell) => cell.state))
}
