import { lazy, Suspense } from 'react'
import { Button } from '../components/button.tsx'
import { Notice } from '../components/notice.tsx'
import type { DatasetFailure } from '../queries/dataset-state.ts'
import styles from './message-page.module.css'
import { useTitle } from './title.ts'

// Rare. Where the network went before this part came, the page says what it can without it.
const HeldInstead = lazy(async () => {
  const parts = await import('./late-parts.ts').catch(() => null)
  return { default: parts?.HeldInstead ?? (() => null) }
})

interface LoadFailedProps {
  failure: DatasetFailure
  onRetry: () => void
  /** No word on what this browser keeps. */
  isBare?: boolean
}

/** Why there is nothing to show, in words the reader can act on, and the way on. */
export function LoadFailed({ failure, onRetry, isBare = false }: LoadFailedProps) {
  useTitle('数据没有载入')
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>数据没有载入</h1>
      <Notice
        tone="error"
        role="alert"
        actions={
          <Button tone="primary" onClick={onRetry}>
            重试
          </Button>
        }
      >
        <p>{failure.message_zh}</p>
      </Notice>
      {isBare ? null : (
        <Suspense fallback={null}>
          <HeldInstead />
        </Suspense>
      )}
      {failure.detail === '' ? null : (
        <details>
          <summary>详情（给网站维护者）</summary>
          <pre className={styles.detail}>{failure.detail}</pre>
        </details>
      )}
      <p className={styles.muted}>没有核对通过的数字不会显示。</p>
    </div>
  )
}
