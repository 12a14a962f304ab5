import { Button } from '../../components/button.tsx'
import { isBusy, type QueuedFile } from '../../core/import/queue.ts'
import { mostListed } from '../../core/review/listed-reports.ts'
import type { KeptImport } from '../../core/review/types.ts'
import { reviewLink, reviewsLink } from '../../core/schema/link.ts'
import styles from './import-row.module.css'

export interface KeepReportProps {
  file: QueuedFile
  /** As the reader keeps it; undefined where it is not kept. */
  kept: KeptImport | undefined
  /** Keeps it; null where nothing can be kept. */
  onKeep: ((id: number) => void) | null
}

/** Until it is kept, a reading is gone with the page. */
export function KeepReport({ file, kept, onKeep }: KeepReportProps) {
  if (kept !== undefined)
    return (
      <>
        <span className={styles.kept}>{kept.isFinished ? '已复核' : '已保留'}</span>
        <a className={styles.open} href={reviewLink(kept.sha256)}>
          复核
        </a>
      </>
    )
  return onKeep === null || isBusy(file) ? null : (
    <Button onClick={() => onKeep(file.id)} aria-label={`保留 ${file.name}`}>
      保留
    </Button>
  )
}

export interface KeepListedProps extends Pick<KeepReportProps, 'file' | 'onKeep'> {
  /** How many reports the table or package holds that could be kept, and how many of them are. */
  listed: number | undefined
  listedKept: number | undefined
}

/** Each report in a table or a package is kept and reviewed by itself. */
export function KeepListed({ file, listed = 0, listedKept = 0, onKeep }: KeepListedProps) {
  if (listed === 0 || isBusy(file)) return null
  if (listed > mostListed)
    return (
      <span className={styles.kept}>
        {listed} 份报告，一次最多保留 {mostListed} 份，请拆开
      </span>
    )
  if (listed === listedKept)
    return (
      <>
        <span className={styles.kept}>已保留 {listed} 份</span>
        <a className={styles.open} href={reviewsLink}>
          复核
        </a>
      </>
    )
  return onKeep === null ? null : (
    <Button onClick={() => onKeep(file.id)} aria-label={`保留 ${file.name}`}>
      保留 {listed - listedKept} 份报告
    </Button>
  )
}
