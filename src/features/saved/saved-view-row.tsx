import { useEffect, useRef, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { maxNameLength } from '../../core/schema/saved-views.ts'
import type { SavedView } from '../../core/schema/saved-views.ts'
import styles from './saved.module.css'

interface SavedViewRowProps {
  view: SavedView
  isFirst: boolean
  isLast: boolean
  /** Takes the focus when it comes into the list. */
  isBack: boolean
  onRename: (name: string) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One kept comparison. Whatever is done to it, the focus stays where the next key is wanted. */
export function SavedViewRow(props: SavedViewRowProps) {
  const { view, isFirst, isLast, isBack, onRename, onMove, onRemove } = props
  const [name, setName] = useState<string | null>(null)
  const [wasNamed, setWasNamed] = useState(false)
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (isBack) link.current?.focus()
  }, [isBack])
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
            autoFocus
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
      <a ref={link} className={styles.name} href={view.link}>
        {view.name}
      </a>
      <span className={styles.actions}>
        <MoveButton label={`上移 ${view.name}`} sign="↑" isOff={isFirst} onMove={() => onMove(-1)} />
        <MoveButton label={`下移 ${view.name}`} sign="↓" isOff={isLast} onMove={() => onMove(1)} />
        <Button
          tone="quiet"
          aria-label={`改名 ${view.name}`}
          autoFocus={wasNamed}
          onClick={() => {
            setName(view.name)
            setWasNamed(true)
          }}
        >
          改名
        </Button>
        <Button tone="quiet" aria-label={`删除 ${view.name}`} onClick={onRemove}>
          删除
        </Button>
      </span>
    </li>
  )
}

interface MoveButtonProps {
  label: string
  sign: string
  isOff: boolean
  onMove: () => void
}

// A button that is disabled as it is pressed would drop the focus.
function MoveButton({ label, sign, isOff, onMove }: MoveButtonProps) {
  return (
    <Button
      tone="quiet"
      aria-label={label}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) onMove()
      }}
    >
      {sign}
    </Button>
  )
}
