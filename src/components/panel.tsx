import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from './button.tsx'
import styles from './panel.module.css'

interface PanelProps {
  title: string
  open: boolean
  onClose: () => void
  children: ReactNode
  /** Fixed below the scrolling body: a tally, a confirm button. */
  footer?: ReactNode
  side?: 'right' | 'left'
  width?: 'narrow' | 'wide'
}

/**
 * A sheet from the side, from below on a phone. It is the browser's own modal dialog: focus stays inside,
 * Escape closes it, and focus returns to what opened it, also where the panel goes away while it is open.
 */
export function Panel({
  title,
  open,
  onClose,
  children,
  footer,
  side = 'right',
  width = 'narrow',
}: PanelProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const opener = useRef<Element>(null)
  useEffect(() => {
    const element = dialog.current
    if (element === null) return
    if (open && !element.open) {
      opener.current = document.activeElement
      element.showModal()
    }
    if (!open && element.open) element.close()
  }, [open])
  // A dialog that is closed gives the focus back by itself; one that is taken out of the page drops it.
  useEffect(
    () => () => {
      const before = opener.current
      const isDropped = document.activeElement === document.body
      if (isDropped && before instanceof HTMLElement) before.focus({ preventScroll: true })
    },
    [],
  )
  return (
    <dialog
      ref={dialog}
      aria-label={title}
      className={[styles.panel, styles[side], styles[width]].join(' ')}
      onClose={onClose}
      onClick={(event) => {
        // Only the backdrop is the dialog itself; its content is inside the sheet below.
        if (event.target === dialog.current) onClose()
      }}
    >
      <div className={styles.sheet}>
        <header className={styles.header}>
          <h2 className={styles.title}>{title}</h2>
          <Button tone="quiet" onClick={onClose}>
            关闭
          </Button>
        </header>
        <div className={styles.body}>{open ? children : null}</div>
        {footer === undefined ? null : <footer className={styles.footer}>{footer}</footer>}
      </div>
    </dialog>
  )
}
