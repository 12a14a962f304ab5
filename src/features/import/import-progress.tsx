import { useId } from 'react'
import { Button } from '../../components/button.tsx'
import { type ImportQueue, isBusy } from '../../core/import/queue.ts'
import styles from './import-progress.module.css'

interface ImportProgressProps {
  queue: ImportQueue
  onCancelAll: () => void
}

/** How far the reading is, with the way to stop it; read out when it is over, not at every step. */
export function ImportProgress({ queue, onCancelAll }: ImportProgressProps) {
  const id = useId()
  const left = queue.filter(isBusy).length
  const done = queue.length - left
  return (
    <div className={styles.progress}>
      {left === 0 ? null : (
        <>
          <label htmlFor={id}>
            正在读，已完成 {done} / {queue.length} 份
          </label>
          <progress id={id} className={styles.bar} value={done} max={queue.length} />
          <Button onClick={onCancelAll}>全部停下</Button>
        </>
      )}
      <p role="status" className={styles.tally}>
        {left === 0 ? tally(queue) : ''}
      </p>
    </div>
  )
}

function tally(queue: ImportQueue): string {
  const count = (status: string) => queue.filter((file) => file.status === status).length
  const parts = [
    [count('read'), '读过'],
    [count('refused'), '没有读'],
    [count('cancelled'), '已取消'],
  ] as const
  const told = parts.filter(([n]) => n > 0).map(([n, word]) => `${word} ${n} 份`)
  return `${queue.length} 份文件：${told.join('，')}。`
}
