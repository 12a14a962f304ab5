import { sparkline, sparklineSize } from '../../../core/charts/sparkline.ts'
import type { Cell } from '../../../core/compare/cell.ts'
import styles from './comparison-table.module.css'

/** The course of one row over its years, a gap a gap. The numbers stand beside it, so it says nothing aloud. */
export function RowSparkline({ cells }: { cells: readonly Cell[] }) {
  const drawn = sparkline(cells)
  const { width, height } = sparklineSize
  return (
    <svg className={styles.sparkline} width={width} height={height} aria-hidden="true" focusable="false">
      {drawn?.runs.map((points) => (
        <polyline key={points} points={points} />
      ))}
      {drawn?.dots.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={1.5} />
      ))}
    </svg>
  )
}
