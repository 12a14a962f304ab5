import { type ReactNode, useState } from 'react'
import type { MarkPlace } from '../core/charts/mark-walk.ts'
import { MarkCursor } from './mark-cursor.tsx'
import { MarkWords } from './mark-words.tsx'
import type { TipContent } from './tip-content.ts'
import styles from './walked-chart.module.css'

interface MarkWalkProps {
  /** Whom the chart is of, where several charts stand side by side. */
  subject: string | undefined
  /** What the arrow keys stop at, in reading order. */
  marks: readonly MarkPlace[]
  words: (mark: MarkPlace) => TipContent | null
  onSelect: ((mark: MarkPlace) => void) | undefined
  /** The chart, with the mark that the cursor stands at while it has the focus. */
  children: (pointed: MarkPlace | null) => ReactNode
}

/** A chart with the cursor over it that the arrow keys move from mark to mark, and the words of each. */
export function MarkWalk({ subject, marks, words, onSelect, children }: MarkWalkProps) {
  const [walked, setWalked] = useState(0)
  const [active, setActive] = useState(false)
  // Another selection may have fewer marks.
  const at = Math.min(walked, Math.max(0, marks.length - 1))
  const mark = marks[at]
  return (
    <div className={styles.frame}>
      {children(active ? (mark ?? null) : null)}
      {mark === undefined ? null : (
        <MarkCursor
          subject={subject}
          marks={marks}
          at={at}
          onWalk={setWalked}
          onActive={setActive}
          onSelect={() => onSelect?.(mark)}
        />
      )}
      <MarkWords content={active && mark !== undefined ? words(mark) : null} />
    </div>
  )
}
