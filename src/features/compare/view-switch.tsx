import type { View } from '../../core/schema/compare-state.ts'
import styles from './controls.module.css'

export const viewNames = { rank: '排名', line: '趋势', table: '表格' } as const satisfies Partial<
  Record<View, string>
>
export type AvailableView = keyof typeof viewNames

interface ViewSwitchProps {
  view: AvailableView
  onChange: (view: AvailableView) => void
}

export function ViewSwitch({ view, onChange }: ViewSwitchProps) {
  return (
    <fieldset className={styles.views}>
      <legend className={styles.hidden}>看法</legend>
      {(Object.keys(viewNames) as AvailableView[]).map((name) => (
        <label key={name} className={styles.view}>
          <input
            type="radio"
            name="view"
            className={styles.radio}
            checked={view === name}
            onChange={() => onChange(name)}
          />
          <span className={styles.viewName}>{viewNames[name]}</span>
        </label>
      ))}
    </fieldset>
  )
}
