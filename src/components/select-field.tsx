import { useId } from 'react'
import styles from './select-field.module.css'

export interface SelectOption<V extends string | number> {
  readonly value: V
  readonly label: string
  readonly disabled?: boolean
}

interface SelectFieldProps<V extends string | number> {
  label: string
  value: V
  options: readonly SelectOption<V>[]
  onChange: (value: V) => void
}

/** One of a few, in the browser's own list box. */
export function SelectField<V extends string | number>({
  label,
  value,
  options,
  onChange,
}: SelectFieldProps<V>) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={(event) => {
          // The list box hands back text; the option it came from keeps its type.
          const chosen = options.find((option) => String(option.value) === event.target.value)
          if (chosen !== undefined) onChange(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
