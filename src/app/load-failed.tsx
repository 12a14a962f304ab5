import { Button } from '../components/button.tsx'
import { Notice } from '../components/notice.tsx'
import type { DatasetFailure } from '../queries/dataset-state.ts'
import styles from './message-page.module.css'
import { useTitle } from './title.ts'

/** Why there is nothing to show, in words the reader can act on, and the way on. */
export function LoadFailed({ failure, onRetry }: { failure: DatasetFailure; onRetry: () => void }) {
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
