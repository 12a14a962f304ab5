import styles from './toggle.module.css'

interface ToggleProps<T extends string> {
  /** Unique on the page: it ties the radio buttons together. */
  name: string
  legend: string
  options: readonly (readonly [T, string])[]
  value: T
  onChange: (value: T) => void
}

/** A choice between ways to draw the same numbers. */
export function Toggle<T extends string>({ name, legend, options, value, onChange }: ToggleProps<T>) {
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
