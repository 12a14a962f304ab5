import { SelectField } from '../../../components/select-field.tsx'
import { type Tolerance, tolerances } from '../../../core/schema/compare-state.ts'

interface ToleranceControlProps {
  /** Undefined borrows nothing. */
  tolerance: Tolerance | undefined
  /** Why nothing can be borrowed now; null where it can. */
  obstacle: string | null
  onChange: (tolerance: Tolerance | undefined) => void
}

/** Whether a bureau without a number this year may show a neighbouring year's, each with its year. */
export function ToleranceControl({ tolerance, obstacle, onChange }: ToleranceControlProps) {
  return (
    <SelectField<Tolerance | 0>
      label="当年没有数的"
      width="narrow"
      note="借来的数都注明年份，单独计数。"
      obstacle={obstacle}
      value={obstacle === null ? (tolerance ?? 0) : 0}
      options={[
        { value: 0, label: '照实空着' },
        ...tolerances.map((years) => ({ value: years, label: `借用前后 ${years} 年内的数` })),
      ]}
      onChange={(years) => onChange(years === 0 ? undefined : years)}
    />
  )
}
