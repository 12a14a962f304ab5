import { useEffect, useState } from 'react'
import type { Dataset } from '../core/table/dataset.ts'
import { firstComparison } from '../features/start/examples.ts'
import type { LoadProgress } from '../queries/dataset-state.ts'
import { arrivedText } from './arrival-notice.tsx'
import { LoadBar } from './load-bar.tsx'
import styles from './message-page.module.css'

const stages: Record<LoadProgress['stage'], string> = {
  opening: '正在打开本机存储',
  reading: '正在核对本机数据',
  fetching: '正在下载数据',
  saving: '正在保存到本机',
}

interface LoadScreenProps {
  progress: LoadProgress
  /** What is there already, on a page that needs all of it. */
  part?: Dataset | undefined
}

/** Progress that means something: which step, file n of m, bytes of bytes. */
export function LoadScreen({ progress, part }: LoadScreenProps) {
  const isSilent = useSilence(progress.stage === 'opening')
  return (
    <div className={styles.coming}>
      <h1 className={styles.title}>{stages[progress.stage]}</h1>
      <LoadBar progress={progress} />
      {part === undefined ? null : (
        <p>
          {arrivedText(part)}。这一页要用全部数据，载齐后自动打开；<a href={firstComparison}>可以先看比较</a>
          。
        </p>
      )}
      {isSilent ? (
        <p role="status">
          本机存储还没有回应，可能被另一个法衡标签页占着，请关闭它。再等几秒还没有回应，就直接从网站载入。
        </p>
      ) : null}
      <p className={styles.muted}>数据只下载一次，核对无误后存在本机；以后打开不再需要网络。</p>
    </div>
  )
}

/** The load has begun when the program did, before this screen was drawn. */
const began = performance.now()
const patience = 1500

/** A browser that makes this tab wait for another one does not tell it so. */
function useSilence(isWaiting: boolean): boolean {
  const [isSilent, setIsSilent] = useState(false)
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(() => setIsSilent(true), Math.max(0, began + patience - performance.now()))
    return () => {
      clearTimeout(timer)
      setIsSilent(false)
    }
  }, [isWaiting])
  return isSilent
}
