import type { Selection } from '../../../core/compare/selection.ts'
import { viewEntries } from '../views/registry.ts'
import type { ViewEntry } from '../views/view.ts'
import styles from './controls.module.css'

interface ViewSwitchProps {
  view: ViewEntry
  selection: Selection
  onChange: (view: ViewEntry) => void
}

/** The views; one that makes no sense for the selection says what it lacks. */
export function ViewSwitch({ view, selection, onChange }: ViewSwitchProps) {
  return (
    <fieldset className={styles.views}>
      <legend className={styles.hidden}>看法</legend>
      {viewEntries.map((entry) => {
        const obstacle = entry.obstacle(selection)
        return (
          <label key={entry.id} className={styles.view} title={obstacle ?? undefined}>
            <input
              type="radio"
              name="view"
              className={styles.radio}
              checked={view.id === entry.id}
              disabled={obstacle !== null}
              onChange={() => onChange(entry)}
            />
            <span className={styles.viewName}>{entry.name}</span>
          </label>
        )
      })}
    </fieldset>
  )
}
