import type { ReactElement } from 'react'
import { Outlet } from '@tanstack/react-router'
import type { DatasetState } from '../queries/dataset-state.ts'
import styles from './embed-frame.module.css'
import { LoadFailed } from './load-failed.tsx'
import { Loaded } from './loaded.tsx'
import { LateNews } from './late-news.tsx'
import { StandingNotices } from './standing-notices.tsx'

export const embedPath = '/embed'

/**
 * The frame of a page shown within another site: no navigation, and no word on what this browser keeps, since a
 * frame often may keep nothing and its reader has no use for knowing. It starts no service worker either.
 */
export function EmbedFrame({ state }: { state: DatasetState }): ReactElement {
  return (
    <main id="main" className={styles.frame}>
      {state.status === 'loading' ? <p role="status">正在载入数字……</p> : null}
      {state.status === 'failed' ? <LoadFailed failure={state.error} onRetry={state.retry} isBare /> : null}
      {state.status === 'ready' ? (
        <Loaded state={state}>
          <StandingNotices notices={state.notices.filter(({ kind }) => kind !== 'memory-only')} />
          <LateNews state={state} isBare />
          <Outlet />
        </Loaded>
      ) : null}
    </main>
  )
}
