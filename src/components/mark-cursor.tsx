import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { type MarkPlace, stepMark } from '../core/charts/mark-walk.ts'
import styles from './mark-cursor.module.css'

interface MarkCursorProps {
  /** Whom the chart is of, where several charts stand side by side. */
  subject?: string | undefined
  /** In reading order; at least one. */
  marks: readonly MarkPlace[]
  /** Index into the marks. */
  at: number
  onWalk: (at: number) => void
  /** Told when the cursor takes or loses the focus: only with it the chart shows where the cursor stands. */
  onActive: (active: boolean) => void
  /** Enter. */
  onSelect: () => void
  /** Where the cursor is drawn; over the whole chart unless given. */
  style?: CSSProperties
}

/**
 * The one stop of a chart for the Tab key. A slider, because screen readers hand the arrow keys to sliders without
 * being asked. It tells the place, the live region (`MarkWords`) the words. It lies over the chart and lets the
 * pointer through.
 */
export function MarkCursor({ subject, marks, at, onWalk, onActive, onSelect, style }: MarkCursorProps) {
  const cursor = useRef<HTMLDivElement>(null)
  const hint = useId()
  const walked = useRef(at)
  useEffect(() => {
    if (walked.current === at) return
    walked.current = at
    cursor.current?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = stepMark(marks, at, event.key)
    const selects = event.key === 'Enter' || event.key === ' '
    if (next === null && !selects) return
    event.preventDefault()
    if (next !== null) onWalk(next)
    else onSelect()
  }
  return (
    <>
      <div
        ref={cursor}
        className={styles.cursor}
        style={style}
        role="slider"
        tabIndex={0}
        aria-label={subject === undefined ? '逐点读图' : `逐点读图：${subject}`}
        aria-describedby={hint}
        aria-valuemin={1}
        aria-valuemax={marks.length}
        aria-valuenow={at + 1}
        aria-valuetext={`第 ${at + 1} 个，共 ${marks.length} 个`}
        onKeyDown={onKeyDown}
        onFocus={() => onActive(true)}
        onBlur={() => onActive(false)}
      />
      <span id={hint} hidden>
        方向键逐点走，Home 和 End 到两头，Enter 看出处
      </span>
    </>
  )
}
