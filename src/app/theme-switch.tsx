import { chooseSetting } from '../core/user-log/changes.ts'
import { useAppend } from '../queries/user-log.ts'
import { useThemeChoice, type ThemeChoice } from './theme.ts'
import styles from './theme-switch.module.css'

const labels: Record<ThemeChoice, string> = { auto: '跟随系统', light: '浅色', dark: '深色' }

export function ThemeSwitch() {
  const [choice, choose] = useThemeChoice()
  const append = useAppend()
  return (
    <label className={styles.switch}>
      <span className={styles.label}>外观</span>
      <select
        className={styles.select}
        value={choice}
        onChange={(event) => {
          const picked = (Object.keys(labels) as ThemeChoice[]).find((name) => name === event.target.value)
          choose(picked ?? 'auto')
          // For the backup. Where it is not kept, the look still is, beside the log.
          void append([chooseSetting('theme', picked ?? 'auto')])
        }}
      >
        {(Object.keys(labels) as ThemeChoice[]).map((name) => (
          <option key={name} value={name}>
            {labels[name]}
          </option>
        ))}
      </select>
    </label>
  )
}
