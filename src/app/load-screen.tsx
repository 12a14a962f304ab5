import type { LoadProgress } from '../queries/dataset-state.ts'
import styles from './message-page.module.css'

const stages: Record<LoadProgress['stage'], string> = {
  opening: '正在打开本机存储',
  reading: '正在核对本机数据',
  fetching: '正在下载数据',
  saving: '正在保存到本机',
}

/** Progress that means something: which step, file n of m, bytes of bytes. */
export function LoadScreen({ progress }: { progress: LoadProgress }) {
  const { stage, filesDone, fileCount, bytesDone, byteCount } = progress
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{stages[stage]}</h1>
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
      <p className={styles.muted}>数据只下载一次，核对无误后存在本机；以后打开不再需要网络。</p>
    </div>
  )
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} KB`
