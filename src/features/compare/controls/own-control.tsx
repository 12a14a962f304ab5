import { memo, useId, useState } from 'react'
import { useAfterPaint } from '../../../components/use-after-paint.ts'
import type { Region } from '../../../core/schema/region.ts'
import styles from '../../../components/select-field.module.css'

interface OwnControlProps {
  /** Adcode of the marked bureau; undefined marks none. */
  own: string | undefined
  /** Those compared. Keep the list the same while they are: it may be thousands. */
  regions: readonly Region[]
  onChange: (own: string | undefined) => void
}

/** Which of the compared bureaus is the reader's own, to be marked in every view. */
export function OwnControl({ own, regions, onChange }: OwnControlProps) {
  const id = useId()
  const [first] = useState(regions)
  // Thousands of choices first come when the chart stands; the choice itself is there at once.
  const isLate = !useAfterPaint(first) && regions.length > mostAtOnce
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        标出本单位
      </label>
      <select
        id={id}
        className={`${styles.select ?? ''} ${styles.narrow ?? ''}`}
        value={own ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">不标出</option>
        <Choices regions={isLate ? regions.filter(({ adcode }) => adcode === own) : regions} />
      </select>
    </div>
  )
}

const mostAtOnce = 100

const Choices = memo(function Choices({ regions }: { regions: readonly Region[] }) {
  return regions.map((region) => (
    <option key={region.adcode} value={region.adcode}>
      {region.name_zh}
    </option>
  ))
})
