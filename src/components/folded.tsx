import { type ReactNode, useState } from 'react'
import { useWholeDrawing } from './whole-drawing.ts'

/** Whether it is open, where that has to outlast the content: keep it with `useState(false)`. */
export type Fold = readonly [open: boolean, setOpen: (open: boolean) => void]

interface FoldedProps {
  summary: ReactNode
  summaryClass?: string | undefined
  /** Long content is only made while it is open; short content always, so that the page's own search finds it. */
  long: boolean
  fold?: Fold
  children: () => ReactNode
}

/** Content behind a line that unfolds it. Paper and pictures have it whole. */
export function Folded({ summary, summaryClass, long, fold, children }: FoldedProps) {
  const onPaper = useWholeDrawing() !== null
  const own = useState(false)
  const [open, setOpen] = fold ?? own
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={summaryClass}>{summary}</summary>
      {!long || open || onPaper ? children() : null}
    </details>
  )
}
