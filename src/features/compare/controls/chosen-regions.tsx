import type { Region } from '../../../core/schema/region.ts'
import styles from './picker.module.css'

interface ChosenRegionsProps {
  chosen: readonly Region[]
  onRemove: (region: Region) => void
}

/** Chips beyond this only push the list off the screen. */
const mostChips = 24

/** What is chosen, in a section of its own whatever the list below shows. */
export function ChosenRegions({ chosen, onRemove }: ChosenRegionsProps) {
  if (chosen.length === 0) return null
  return (
    <section aria-label="已选地区">
      <ul className={styles.chosen}>
        {chosen.slice(0, mostChips).map((region) => (
          <li key={region.adcode}>
            <button
              type="button"
              className={styles.chip}
              aria-label={`移除${region.name_zh}`}
              onClick={(event) => {
                focusBeside(event.currentTarget)
                onRemove(region)
              }}
            >
              {region.name_zh}
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
        {chosen.length > mostChips ? <li className={styles.context}>等 {chosen.length} 个地区</li> : null}
      </ul>
    </section>
  )
}

/** The chip goes and would take the focus with it: to its neighbour, or to the search where it is the last one. */
function focusBeside(chip: HTMLElement): void {
  const item = chip.parentElement
  const neighbour = (item?.nextElementSibling ?? item?.previousElementSibling)?.querySelector('button')
  const search = chip.closest('dialog')?.querySelector('input')
  ;(neighbour ?? search)?.focus()
}
