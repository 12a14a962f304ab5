import { type ReactNode, useState } from 'react'
import { useWholeDrawing } from './whole-drawing.ts'

interface FoldedProps {
  summary: ReactNode
  summaryClass?: string | undefined
  /** Long content is only made while it is open; short content always, so that the page's own search finds it. */
  long: boolean
  children: () => ReactNode
}

/** Content behind a line that unfolds it. Paper and pictures have it whole. */
export function Folded({ summary, summaryClass, long, children }: FoldedProps) {
  const onPaper = useWholeDrawing() !== null
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={summaryClass}>{summary}</summary>
      {!long || open || onPaper ? children() : null}
    </details>
  )
}
