import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { maxNameLength } from '../../core/schema/saved-views.ts'
import type { SavedView } from '../../core/schema/saved-views.ts'
import styles from './saved.module.css'

interface SavedViewRowProps {
  view: SavedView
  isFirst: boolean
  isLast: boolean
  onRename: (name: string) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

export function SavedViewRow({ view, isFirst, isLast, onRename, onMove, onRemove }: SavedViewRowProps) {
  const [name, setName] = useState<string | null>(null)
  if (name !== null) {
    return (
      <li className={styles.row}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() === '') return
            onRename(name.trim())
            setName(null)
          }}
        >
          <input
            aria-label={`${view.name} 的新名称`}
            className={styles.input}
            required
            maxLength={maxNameLength}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit">确定</Button>
          <Button onClick={() => setName(null)}>取消</Button>
        </form>
      </li>
    )
  }
  return (
    <li className={styles.row}>
      <a className={styles.name} href={view.link}>
        {view.name}
      </a>
      <span className={styles.actions}>
        <Button tone="quiet" aria-label={`上移 ${view.name}`} disabled={isFirst} onClick={() => onMove(-1)}>
          ↑
        </Button>
        <Button tone="quiet" aria-label={`下移 ${view.name}`} disabled={isLast} onClick={() => onMove(1)}>
          ↓
        </Button>
        <Button tone="quiet" aria-label={`改名 ${view.name}`} onClick={() => setName(view.name)}>
          改名
        </Button>
        <Button tone="quiet" aria-label={`删除 ${view.name}`} onClick={onRemove}>
          删除
        </Button>
      </span>
    </li>
  )
}
