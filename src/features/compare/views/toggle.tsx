import { useId } from 'react'
import styles from './toggle.module.css'

interface ToggleProps<T extends string> {
  legend: string
  options: readonly (readonly [T, string])[]
  value: T
  onChange: (value: T) => void
}

/** A choice between ways to draw the same numbers. */
export function Toggle<T extends string>({ legend, options, value, onChange }: ToggleProps<T>) {
  // It ties the radio buttons together, and to no others on the page.
  const name = useId()
  return (
    <fieldset className={styles.toggle}>
      <legend className={styles.legend}>{legend}</legend>
      {options.map(([id, label]) => (
        <label key={id} className={styles.option}>
          <input type="radio" name={name} checked={id === value} onChange={() => onChange(id)} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
