import { useId } from 'react'
import styles from './select-field.module.css'
import why from './why.module.css'

export interface SelectOption<V extends string | number> {
  readonly value: V
  readonly label: string
  /** Why it cannot be chosen now, one Chinese sentence; null where it can. It stays in sight and says so. */
  readonly obstacle?: string | null
}

interface SelectFieldProps<V extends string | number> {
  label: string
  value: V
  options: readonly SelectOption<V>[]
  onChange: (value: V) => void
  /** Why nothing can be chosen now, one Chinese sentence; null where something can. */
  obstacle?: string | null
  /** What the choice does, where the label does not say it. */
  note?: string
  /** As wide as its longest option, or of one width beside others. */
  width?: 'fit' | 'narrow'
}

/** One of a few, in the browser's own list box. */
export function SelectField<V extends string | number>(props: SelectFieldProps<V>) {
  const { label, value, options, onChange, obstacle = null, note, width = 'fit' } = props
  const id = useId()
  // A list box that is switched off could not be reached to hear why: it offers what it shows and nothing else.
  const offered = obstacle === null ? options : options.filter((option) => option.value === value)
  const told = obstacle ?? [note, ...refusals(options)].filter(Boolean).join('')
  return (
    <>
      <div className={styles.field} title={told || undefined}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        <select
          id={id}
          className={width === 'narrow' ? `${styles.select ?? ''} ${styles.narrow ?? ''}` : styles.select}
          value={value}
          aria-disabled={obstacle !== null}
          aria-describedby={told === '' ? undefined : `${id}why`}
          onChange={(event) => {
            // The list box hands back text; the option it came from keeps its type.
            const chosen = options.find((option) => String(option.value) === event.target.value)
            if (chosen !== undefined) onChange(chosen.value)
          }}
        >
          {offered.map((option) => (
            <option key={option.value} value={option.value} disabled={isRefused(option)}>
              {isRefused(option) ? `${option.label}（${withoutStop(option.obstacle)}）` : option.label}
            </option>
          ))}
        </select>
      </div>
      {told === '' ? null : (
        <p id={`${id}why`} className={why.why}>
          {told}
        </p>
      )}
    </>
  )
}

/** The keys skip what is switched off: the reasons are said of the list box as a whole, each once. */
function refusals(options: readonly SelectOption<string | number>[]): readonly string[] {
  const refused = options.filter(isRefused)
  return [...new Set(refused.map((option) => option.obstacle))].map((reason) => {
    const names = refused.filter((option) => option.obstacle === reason).map((option) => `“${option.label}”`)
    return `现在不能选${names.join('')}：${withoutStop(reason)}。`
  })
}

function isRefused<V extends string | number>(
  option: SelectOption<V>,
): option is SelectOption<V> & { readonly obstacle: string } {
  return typeof option.obstacle === 'string'
}

function withoutStop(sentence: string): string {
  return sentence.replace(/。$/u, '')
}
