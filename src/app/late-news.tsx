import { lazy, Suspense, useEffect, useState } from 'react'
import type { DatasetState } from '../queries/dataset-state.ts'
import { useOfflineReadiness } from '../queries/use-offline-readiness.ts'

// Nothing of it is needed before the whole dataset is on the screen.
const NewsBar = lazy(async () => ({ default: (await import('./late-parts.ts')).NewsBar }))

interface LateNewsProps {
  state: Extract<DatasetState, { status: 'ready' }>
  isBare?: boolean
}

/** What is learnt of newer data once the page is there and, where that is possible, ready to work offline. */
export function LateNews({ state, isBare = false }: LateNewsProps) {
  if (state.arrival !== null) return null
  // A frame in another site's page makes nothing ready.
  return isBare ? <Bar state={state} isBare /> : <AfterShell state={state} />
}

function AfterShell({ state }: LateNewsProps) {
  const isReady = useOfflineReadiness().status !== 'checking'
  const isCalm = useCalm(isReady && !state.isHeld)
  return isReady && (state.isHeld || isCalm) ? <Bar state={state} isBare={false} /> : null
}

/** What was fetched just now is the newest there is: a first visit has better things to fetch for a while. */
function useCalm(isWaiting: boolean): boolean {
  const [isCalm, setCalm] = useState(false)
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(() => setCalm(true), 10_000)
    return () => clearTimeout(timer)
  }, [isWaiting])
  return isCalm
}

function Bar({ state, isBare }: Required<LateNewsProps>) {
  return (
    <Suspense fallback={null}>
      <NewsBar shown={state} isBare={isBare} />
    </Suspense>
  )
}
