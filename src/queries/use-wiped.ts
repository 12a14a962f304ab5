import { useSyncExternalStore } from 'react'
import { wiped } from '../storage/wiped.ts'

/** Whether another tab has taken everything off this machine while this page was open. */
export function useWiped(): boolean {
  return useSyncExternalStore(wiped.subscribe, wiped.isElsewhere)
}
