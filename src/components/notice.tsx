import type { ReactNode } from 'react'
import styles from './notice.module.css'

interface NoticeProps {
  tone: 'info' | 'warn' | 'error'
  title?: string
  children: ReactNode
  /** Things the reader can do about it. */
  actions?: ReactNode
  /** `alert` interrupts a screen reader, `status` waits, `note` is only read in its place. */
  role?: 'alert' | 'status' | 'note'
}

export function Notice({ tone, title, children, actions, role = 'note' }: NoticeProps) {
  return (
    <div role={role} className={[styles.notice, styles[tone]].join(' ')}>
      <div className={styles.body}>
        {title === undefined ? null : <p className={styles.title}>{title}</p>}
        {children}
      </div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
