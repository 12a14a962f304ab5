import { StorageError } from './storage-error.ts'

const listeners = new Set<() => void>()
const state = { isWiped: false, isElsewhere: false }
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('faheng:wiped')

channel?.addEventListener('message', () => {
  state.isElsewhere = true
  stop()
})
// Node would wait for ever for a message.
if (channel && 'unref' in channel) (channel as { unref: () => void }).unref()

/**
 * Whether another tab took everything off this machine while this page was open, as an external store. From then on this
 * page opens no database: looking would make one anew.
 */
export const wiped = {
  subscribe: (notify: () => void) => {
    listeners.add(notify)
    return () => listeners.delete(notify)
  },
  isElsewhere: () => state.isElsewhere,
}

/** Stops this page and every other from opening databases. To be called before they are deleted. */
export function announceWipe(): void {
  channel?.postMessage('wiped')
  stop()
}

/** Throws a `StorageError` once everything was wiped. */
export function refuseWiped(): void {
  if (state.isWiped) throw new StorageError('closed', 'everything was wiped while this page was open')
}

function stop(): void {
  state.isWiped = true
  for (const notify of listeners) notify()
}
