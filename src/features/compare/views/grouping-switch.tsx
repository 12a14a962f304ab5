import type { Grouping } from '../../../core/charts/spread-groups.ts'
import styles from './grouping-switch.module.css'

interface GroupingSwitchProps {
  /** Unique on the page: it ties the radio buttons together. */
  name: string
  value: Grouping
  onChange: (grouping: Grouping) => void
}

const choices: readonly { readonly value: Grouping; readonly label: string }[] = [
  { value: 'level', label: '按级别' },
  { value: 'province', label: '按省' },
  { value: 'none', label: '不分组' },
]

/** By what the bands of a spread are made. */
export function GroupingSwitch({ name, value, onChange }: GroupingSwitchProps) {
  return (
    <fieldset className={styles.switch}>
      <legend className={styles.hidden}>分组</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.choice}>
          <input
            type="radio"
            name={name}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  )
}
