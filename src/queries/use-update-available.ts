import { useSyncExternalStore } from 'react'
import type { UpdateState } from './offline-state.ts'
import { applyUpdate, waitingWorker } from './service-worker.ts'

/** Whether a newer app has been fetched and waits for the reader's word. */
export function useUpdateAvailable(): UpdateState {
  const waits = useSyncExternalStore(waitingWorker.subscribe, waitingWorker.waits)
  return waits ? { available: true, apply: applyUpdate } : { available: false }
}
