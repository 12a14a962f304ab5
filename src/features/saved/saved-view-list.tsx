import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import type { SavedView } from '../../core/schema/saved-views.ts'
import type { SavedViewChanges } from '../../queries/use-saved-views.ts'
import { BackupReminder } from './backup-reminder.tsx'
import { SavedViewRow } from './saved-view-row.tsx'
import styles from './saved.module.css'

interface SavedViewListProps {
  views: readonly SavedView[]
  changes: SavedViewChanges
}

/** Kept comparisons: opened, renamed, moved, deleted with a way back, taken out as a file and in again. */
export function SavedViewList({ views, changes }: SavedViewListProps) {
  const [message, setMessage] = useState('')
  const [removed, setRemoved] = useState<SavedView | null>(null)
  const [back, setBack] = useState<string | null>(null)
  const say = (done: string) => (fault: string | null) => setMessage(fault ?? done)
  const remove = async (view: SavedView) => {
    const fault = await changes.remove(view)
    say(`已删除“${view.name}”。`)(fault)
    if (fault === null) setRemoved(view)
  }
  const restore = async (view: SavedView) => {
    const fault = await changes.restore(view)
    say(`已恢复“${view.name}”。`)(fault)
    if (fault !== null) return
    setRemoved(null)
    setBack(view.id)
  }
  return (
    <div className={styles.column}>
      {views.length === 0 ? <p>还没有保存的比较。</p> : null}
      <ol className={styles.list}>
        {views.map((view, index) => (
          <SavedViewRow
            key={view.id}
            view={view}
            isFirst={index === 0}
            isLast={index === views.length - 1}
            isBack={view.id === back}
            onRename={(name) => void changes.rename(view, name).then(say(`已改名为“${name}”。`))}
            onMove={(by) =>
              void changes.move(view, by).then(say(`“${view.name}”已移到第${index + 1 + by}位。`))
            }
            onRemove={() => void remove(view)}
          />
        ))}
      </ol>
      <div className={styles.actions}>
        <p role="status" aria-label="保存的比较有变">
          {message}
        </p>
        {removed === null ? null : (
          <Button key={removed.id} autoFocus onClick={() => void restore(removed)}>
            撤销删除
          </Button>
        )}
      </div>
      <BackupReminder />
    </div>
  )
}
