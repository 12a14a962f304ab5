import { lazy, Suspense } from 'react'
import { useSavedViews } from '../../queries/use-saved-views.ts'
import styles from './saved.module.css'

// Whoever has kept nothing does not need it.
const SavedViewList = lazy(async () => ({ default: (await import('./saved-view-list.tsx')).SavedViewList }))

/** The kept comparisons on the start page; nothing for who has kept none. */
export function SavedSection() {
  const saved = useSavedViews()
  if (saved.status !== 'ready' || saved.views.length === 0) return null
  return (
    <section className={styles.column} aria-labelledby="saved">
      <h2 id="saved" className={styles.heading}>
        保存的比较
      </h2>
      <Suspense fallback={<p role="status">正在打开……</p>}>
        <SavedViewList views={saved.views} changes={saved.changes} />
      </Suspense>
    </section>
  )
}
