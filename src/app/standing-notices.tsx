import { Notice } from '../components/notice.tsx'
import type { DatasetNotice } from '../queries/dataset-state.ts'
import styles from './standing-notices.module.css'

/** What the reader should know although the data are on the screen. */
export function StandingNotices({ notices }: { notices: readonly DatasetNotice[] }) {
  if (notices.length === 0) return null
  return (
    <div className={styles.notices}>
      {notices.map((notice) => (
        // What is true of the numbers goes with them onto paper.
        <div key={notice.kind} data-on-paper={notice.kind === 'memory-only' ? undefined : ''}>
          <Notice tone="warn" role="status">
            <p>{notice.message_zh}</p>
          </Notice>
        </div>
      ))}
    </div>
  )
}
