import type { LoadProgress } from '../queries/dataset-state.ts'
import styles from './message-page.module.css'

/** How far a load is, in files and bytes. */
export function LoadBar({ progress }: { progress: LoadProgress }) {
  const { filesDone, fileCount, bytesDone, byteCount } = progress
  return (
    <>
      <div className={styles.bar}>
        <progress
          className={styles.fill}
          aria-label="正在载入数据"
          max={byteCount === 0 ? undefined : byteCount}
          value={byteCount === 0 ? undefined : bytesDone}
        />
      </div>
      <p className={styles.muted}>
        {fileCount === 0
          ? '正在读取数据目录……'
          : `第 ${Math.min(filesDone + 1, fileCount)} / ${fileCount} 个文件 · ${kilobytes(bytesDone)} / ${kilobytes(byteCount)}`}
      </p>
    </>
  )
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} KB`
