import type { Encoding } from '../extract/text/decode-text.ts'

/** Where a file stands on its way. From `read`, `refused` and `cancelled` it may be asked for again. */
export type ImportStatus = 'waiting' | 'reading' | 'read' | 'refused' | 'cancelled'

/** One file in the queue. What was read of it is kept elsewhere, under its id. */
export interface QueuedFile {
  readonly id: number
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly status: ImportStatus
  /** Chosen by a person; null lets the bytes vote. */
  readonly encoding: Encoding | null
  /** Goes up each time it is read: an answer to an earlier reading is no answer to this one. */
  readonly attempt: number
}

export type ImportQueue = readonly QueuedFile[]

export type QueueEvent =
  | { readonly type: 'added'; readonly files: readonly Pick<QueuedFile, 'id' | 'name' | 'size'>[] }
  | { readonly type: 'started'; readonly id: number }
  | {
      readonly type: 'ended'
      readonly id: number
      readonly attempt: number
      readonly status: 'read' | 'refused'
    }
  | { readonly type: 'cancelled'; readonly id: number }
  | { readonly type: 'asked again'; readonly id: number; readonly encoding: Encoding | null }
  | { readonly type: 'removed'; readonly id: number }

/** The queue after an event. Events that no longer apply (an answer to a reading that was cancelled) change nothing. */
export function advance(queue: ImportQueue, event: QueueEvent): ImportQueue {
  if (event.type === 'added') return [...queue, ...event.files.map(queued)]
  const at = queue.findIndex(({ id }) => id === event.id)
  const file = queue[at]
  if (file === undefined) return queue
  if (event.type === 'removed') return isBusy(file) ? queue : queue.toSpliced(at, 1)
  const next = nextOf(file, event)
  return next === file ? queue : queue.with(at, next)
}

/** Still to be read, or being read. */
export const isBusy = ({ status }: QueuedFile): boolean => status === 'waiting' || status === 'reading'

/** The files to start on now, in the order they came, while `most` are read at once. */
export function filesToStart(queue: ImportQueue, most: number): QueuedFile[] {
  const free = most - queue.filter(({ status }) => status === 'reading').length
  return free <= 0 ? [] : queue.filter(({ status }) => status === 'waiting').slice(0, free)
}

function queued(file: Pick<QueuedFile, 'id' | 'name' | 'size'>): QueuedFile {
  return { ...file, status: 'waiting', encoding: null, attempt: 0 }
}

function nextOf(file: QueuedFile, event: Exclude<QueueEvent, { type: 'added' | 'removed' }>): QueuedFile {
  switch (event.type) {
    case 'started':
      return file.status === 'waiting' ? { ...file, status: 'reading', attempt: file.attempt + 1 } : file
    case 'ended':
      return file.status === 'reading' && file.attempt === event.attempt
        ? { ...file, status: event.status }
        : file
    case 'cancelled':
      return isBusy(file) ? { ...file, status: 'cancelled' } : file
    case 'asked again':
      return isBusy(file) ? file : { ...file, status: 'waiting', encoding: event.encoding }
  }
}
