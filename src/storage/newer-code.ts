import { schemaEpoch } from './database.ts'

const listeners = new Set<() => void>()
const state = { isSeen: false }
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('faheng:epoch')

channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (typeof data === 'number') compareEpoch(data)
})
// Node would wait for ever for a message.
if (channel && 'unref' in channel) (channel as { unref: () => void }).unref()

/** Whether code newer than this has written on this machine, as an external store: this tab may read on, not write. */
export const newerCode = {
  subscribe: (notify: () => void) => {
    listeners.add(notify)
    return () => listeners.delete(notify)
  },
  isSeen: () => state.isSeen,
}

/** Tells the other tabs that storage belongs to this code now. */
export function announceEpoch(): void {
  channel?.postMessage(schemaEpoch)
}

/** To be called with every epoch that is read from storage. */
export function compareEpoch(epoch: number): void {
  if (epoch <= schemaEpoch || state.isSeen) return
  state.isSeen = true
  for (const notify of listeners) notify()
}
