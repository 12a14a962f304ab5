import type { Notice } from '../../core/compare/notices.ts'
import styles from './comparability-notes.module.css'

/** More than this at once is a wall; the rest is one click away. */
const shownAtOnce = 4

/** Why values side by side may not mean the same, naming the bureaus. */
export function ComparabilityNotes({ notices }: { notices: readonly Notice[] }) {
  if (notices.length === 0) return null
  const rows = (some: readonly Notice[]) =>
    some.map((notice) => <li key={`${notice.indicator.id}/${notice.message}`}>{notice.message}</li>)
  const rest = notices.slice(shownAtOnce)
  return (
    <aside className={styles.notes} aria-label="口径提示">
      <h3 className={styles.title}>口径提示</h3>
      <ul className={styles.list}>{rows(notices.slice(0, shownAtOnce))}</ul>
      {rest.length > 0 ? (
        <details>
          <summary className={styles.more}>还有 {rest.length} 条</summary>
          <ul className={styles.list}>{rows(rest)}</ul>
        </details>
      ) : null}
    </aside>
  )
}
