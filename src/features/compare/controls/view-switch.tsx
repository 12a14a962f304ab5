import { Fragment, useId } from 'react'
import why from '../../../components/why.module.css'
import type { Selection } from '../../../core/compare/selection.ts'
import { viewEntries } from '../views/registry.ts'
import type { ViewEntry } from '../views/view.ts'
import styles from './controls.module.css'

interface ViewSwitchProps {
  view: ViewEntry
  selection: Selection
  onChange: (view: ViewEntry) => void
}

/** The views. One that makes no sense for the selection can be reached but not chosen, and says what it lacks. */
export function ViewSwitch({ view, selection, onChange }: ViewSwitchProps) {
  const id = useId()
  return (
    <fieldset className={styles.views}>
      <legend className={styles.hidden}>看法</legend>
      {viewEntries.map((entry) => {
        const obstacle = entry.obstacle(selection)
        return (
          <Fragment key={entry.id}>
            <label className={styles.view} title={obstacle ?? undefined}>
              <input
                type="radio"
                name="view"
                className={styles.radio}
                checked={view.id === entry.id}
                aria-disabled={obstacle !== null}
                aria-describedby={obstacle === null ? undefined : id + entry.id}
                // On a small screen the line may stand below what is seen.
                onFocus={() => {
                  document.getElementById(id + entry.id)?.scrollIntoView({ block: 'nearest' })
                }}
                // A finger or a mouse does not give the focus in every browser.
                onClick={(event) => event.currentTarget.focus()}
                onChange={() => {
                  if (obstacle === null) onChange(entry)
                }}
              />
              <span className={styles.viewName}>{entry.name}</span>
            </label>
            {obstacle === null ? null : (
              <p id={id + entry.id} className={why.why}>
                {obstacle}
              </p>
            )}
          </Fragment>
        )
      })}
    </fieldset>
  )
}
