import { type ReactElement, useSyncExternalStore } from 'react'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { Button } from '../components/button.tsx'
import { Notice } from '../components/notice.tsx'
import styles from './message-page.module.css'
import { MissingPartNotice } from './missing-part-notice.tsx'
import { missingParts } from './missing-parts.ts'
import { useTitle } from './title.ts'

/** A part that did not arrive, or a fault in the program: say which, keep the reader's way out, show what a developer needs. */
export function CrashPage({ error, reset }: ErrorComponentProps): ReactElement {
  const isMissing = useSyncExternalStore(missingParts.subscribe, missingParts.current)
  useTitle(isMissing ? '这一页没有打开' : '页面出错了')
  if (isMissing) {
    return (
      <div className={styles.page}>
        <h1 className={styles.title}>这一页没有打开</h1>
        <MissingPartNotice />
        <p>
          <a href="#/">回到首页</a>
        </p>
      </div>
    )
  }
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>页面出错了</h1>
      <Notice
        tone="error"
        role="alert"
        title="这是程序的错误，不是数据的问题"
        actions={
          <>
            <Button onClick={reset}>再试一次</Button>
            <a href="#/">回到首页</a>
          </>
        }
      >
        <p>本机保存的数据没有受影响。如果再次出现，请把下面的信息发给维护者。</p>
        <pre className={styles.detail}>{error instanceof Error ? error.message : String(error)}</pre>
      </Notice>
    </div>
  )
}
