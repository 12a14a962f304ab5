import { useSyncExternalStore } from 'react'
import type { UpdateState } from './offline-state.ts'
import { applyUpdate, updateStage } from './service-worker.ts'

/** Whether a newer app has been fetched and waits for the reader's word, or was taken in another tab. */
export function useUpdateAvailable(): UpdateState {
  const stage = useSyncExternalStore(updateStage.subscribe, updateStage.current)
  if (stage === 'none') return { available: false }
  return { available: true, isTakenElsewhere: stage === 'replaced', apply: applyUpdate }
}
