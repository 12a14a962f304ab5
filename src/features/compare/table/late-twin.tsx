import { type ReactNode, useState } from 'react'
import { useAfterPaint } from '../../../components/use-after-paint.ts'
import type { Comparison } from '../../../core/compare/comparison.ts'
import styles from './comparison-table.module.css'

/** Up to so many bureaus the table is as quick to make as to wait for. */
const fewest = 20

/**
 * The table twin of a chart. A long one is first made when the chart stands painted, in the place kept for it; from
 * then on it changes with the chart, so that it never shows another selection.
 */
export function LateTwin({ comparison, children }: { comparison: Comparison; children: ReactNode }) {
  const [first] = useState(comparison)
  const painted = useAfterPaint(first)
  // One element before and after: what stands around it is not touched again.
  return (
    <div className={styles.below}>
      {painted || comparison.regions.length <= fewest ? (
        children
      ) : (
        <p className={styles.coming}>表格正在列出……</p>
      )}
    </div>
  )
}
