import { useId } from 'react'
import { type Tolerance, tolerances } from '../../../core/schema/compare-state.ts'
import styles from './controls.module.css'

interface ToleranceControlProps {
  /** Undefined borrows nothing. */
  tolerance: Tolerance | undefined
  /** Why nothing can be borrowed now; null where it can. */
  obstacle: string | null
  onChange: (tolerance: Tolerance | undefined) => void
}

/** Whether a bureau without a number this year may show a neighbouring year's, each with its year. */
export function ToleranceControl({ tolerance, obstacle, onChange }: ToleranceControlProps) {
  const id = useId()
  return (
    <div className={styles.control} title={obstacle ?? '借来的数都注明年份，单独计数'}>
      <label htmlFor={id} className={styles.label}>
        当年没有数的
      </label>
      <select
        id={id}
        className={`${styles.select} ${styles.narrow}`}
        value={obstacle === null ? (tolerance ?? 0) : 0}
        disabled={obstacle !== null}
        onChange={(event) => onChange(tolerances.find((years) => String(years) === event.target.value))}
      >
        <option value={0}>照实空着</option>
        {tolerances.map((years) => (
          <option key={years} value={years}>
            借用前后 {years} 年内的数
          </option>
        ))}
      </select>
    </div>
  )
}
