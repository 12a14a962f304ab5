import { countsText } from '../../core/changes/change-text.ts'
import type { VersionChanges } from '../../core/changes/version-changes.ts'
import styles from './changes-panel.module.css'

interface ProvinceChangesProps {
  changes: VersionChanges
  regionNames: ReadonlyMap<string, string>
}

/** How many figures changed in each province. */
export function ProvinceChanges({ changes, regionNames }: ProvinceChangesProps) {
  if (changes.byProvince.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="changed-provinces">
      <h3 id="changed-provinces">数字，按省</h3>
      <ul className={styles.list}>
        {changes.byProvince.map(({ province, counts }) => (
          <li key={province} className={styles.row}>
            <span>{regionNames.get(`${province}0000`) ?? province}</span>
            <span className={styles.counts}>{countsText(counts)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
