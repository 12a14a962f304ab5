import { useId } from 'react'
import styles from './figure-form.module.css'

interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  autoFocus?: boolean
  /** Several lines; Enter still saves. */
  long?: boolean
}

export function TextField({ label, value, onChange, autoFocus = false, long = false }: TextFieldProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {long ? (
        <textarea
          id={id}
          className={styles.input}
          rows={2}
          value={value}
          spellCheck={false}
          onChange={({ target }) => onChange(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
        />
      ) : (
        <input
          id={id}
          className={styles.input}
          value={value}
          autoComplete="off"
          spellCheck={false}
          autoFocus={autoFocus}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </div>
  )
}

interface ChoiceProps<V extends string> {
  label: string
  value: V
  options: readonly V[]
  words: Readonly<Record<V, string>>
  onChange: (value: V) => void
}

/** One of a few. */
export function Choice<V extends string>({ label, value, options, words, onChange }: ChoiceProps<V>) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        id={id}
        className={styles.input}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option === target.value)
          if (chosen !== undefined) onChange(chosen)
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {words[option]}
          </option>
        ))}
      </select>
    </div>
  )
}

/** What keeps a form from being saved, told as it comes up. */
export function FormFaults({ faults }: { faults: readonly string[] }) {
  if (faults.length === 0) return null
  return (
    <div role="alert" className={styles.faults}>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </div>
  )
}

/** A form that opens below the edge of its list is brought into sight, its end included. */
export function bringWhole(form: HTMLFormElement | null): void {
  form?.scrollIntoView({ block: 'nearest' })
}
