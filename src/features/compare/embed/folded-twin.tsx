import { type ReactNode, useId, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { useWholeDrawing } from '../../../components/whole-drawing.ts'
import styles from './folded-twin.module.css'

/**
 * The table twin. Where it folds it takes no room until the reader asks for it, yet stays where screen readers and
 * programs find it. The keyboard reaching into it unfolds it, so that the focus is never out of sight.
 */
export function FoldedTwin({ folds, children }: { folds: boolean; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const onPaper = useWholeDrawing() !== null
  const id = useId()
  if (!folds) return children
  return (
    <div className={styles.frame}>
      <Button
        className={styles.opener}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? '收起数字' : '看数字'}
      </Button>
      <div id={id} className={open || onPaper ? undefined : styles.folded} onFocus={() => setOpen(true)}>
        {children}
      </div>
    </div>
  )
}
