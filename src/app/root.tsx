import { lazy, type ReactElement, Suspense } from 'react'
import { Outlet, useLocation } from '@tanstack/react-router'
import { useAddress, useDataset } from '../queries/use-dataset.ts'
import { useWiped } from '../queries/use-wiped.ts'
import { AppStatus } from './app-status.tsx'
import { EmbedFrame, embedPath } from './embed-frame.tsx'
import { FileDrop } from './file-drop.tsx'
import { LoadFailed } from './load-failed.tsx'
import { LoadScreen } from './load-screen.tsx'
import { LoadedForPages } from './loaded.tsx'
import styles from './message-page.module.css'
import { LateNews } from './late-news.tsx'
import { MissingPartNotice } from './missing-part-notice.tsx'
import { Shell } from './shell.tsx'
import { StandingNotices } from './standing-notices.tsx'

// Rare, and never before the data are there.
const WipedElsewhere = lazy(async () => ({ default: (await import('./late-parts.ts')).WipedElsewhere }))

/** The frame, and in it either the page or where its data stand. */
export function Root(): ReactElement {
  const isWiped = useWiped()
  const embedded = useLocation({ select: ({ pathname }) => pathname === embedPath })
  const address = useLocation({ select: ({ href }) => href })
  const state = useDataset()
  useAddress(address)
  if (isWiped) {
    return (
      <Suspense fallback={null}>
        <WipedElsewhere />
      </Suspense>
    )
  }
  if (embedded) return <EmbedFrame state={state} />
  return (
    <Shell footer={<AppStatus state={state} />}>
      <MissingPartNotice />
      {state.status === 'loading' ? <LoadScreen progress={state.progress} /> : null}
      {state.status === 'failed' ? <LoadFailed failure={state.error} onRetry={state.retry} /> : null}
      {state.status === 'ready' ? (
        <LoadedForPages state={state}>
          <StandingNotices notices={state.notices} />
          <LateNews state={state} />
          <FileDrop />
          <Suspense
            fallback={
              <p role="status" className={styles.opening}>
                正在打开这一页……
              </p>
            }
          >
            <Outlet />
          </Suspense>
        </LoadedForPages>
      ) : null}
    </Shell>
  )
}
