import { useSavedViews } from '../../queries/use-saved-views.ts'
import { SavedViewList } from './saved-view-list.tsx'
import styles from './saved.module.css'

/** The kept comparisons on the start page; nothing for who has kept none. */
export function SavedSection() {
  const saved = useSavedViews()
  if (saved.status !== 'ready' || saved.views.length === 0) return null
  return (
    <section className={styles.column} aria-labelledby="saved">
      <h2 id="saved" className={styles.heading}>
        保存的比较
      </h2>
      <SavedViewList views={saved.views} changes={saved.changes} />
    </section>
  )
}
