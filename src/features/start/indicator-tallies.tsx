import type { DatasetSummary } from '../../core/compare/summary.ts'
import styles from './indicator-tallies.module.css'

/** The page says what there is most of; the catalogue lists the rest. */
const mostRows = 16

/** The indicators most bureaus state, each a way into its comparison. */
export function IndicatorTallies({ tallies }: { tallies: DatasetSummary['byIndicator'] }) {
  const most = tallies[0]?.bureaus ?? 0
  return (
    <>
      <ol className={styles.list}>
        {tallies
          .filter((tally) => tally.bureaus > 0)
          .slice(0, mostRows)
          .map(({ indicator, bureaus }) => (
            <li key={indicator.id} className={styles.row}>
              <a className={styles.name} href={`#/compare?i=${indicator.id}&r=*&y=latest&v=rank`}>
                {indicator.name_zh}
              </a>
              <meter className={styles.meter} min={0} max={most} value={bureaus} aria-hidden="true" />
              <span className={styles.count}>{bureaus} 家</span>
            </li>
          ))}
      </ol>
      <p>
        <a href="#/data">全部 {tallies.length} 项指标和定义</a>
      </p>
    </>
  )
}
