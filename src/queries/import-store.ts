import type { PagesRead } from '../core/document/pdf/types.ts'
import type { Encoding } from '../core/extract/text/decode-text.ts'
import {
  advance,
  filesToStart,
  type ImportQueue,
  isBusy,
  type QueuedFile,
  type QueueEvent,
} from '../core/import/queue.ts'
import type { GivenIdentity } from '../core/import/open-questions.ts'
import type { ImportReading } from '../core/import/types.ts'
import { headingKey } from '../core/screen/find-columns.ts'
import type { ChosenRoles, ColumnRole } from '../core/screen/types.ts'
import { type ImportPool, type KnownToReaders, openImportPool } from './import-pool.ts'

/** All imports of this page, as they stand. */
export interface Imports {
  readonly queue: ImportQueue
  readonly readings: ReadonlyMap<number, ImportReading>
  readonly given: ReadonlyMap<number, GivenIdentity>
  /** Of files with pages that are being read. */
  readonly pages: ReadonlyMap<number, PagesRead>
}

/** A file and what it is called, with the folders it came in. */
export interface BroughtFile {
  readonly name: string
  readonly file: File
}

export interface ImportStore {
  readonly subscribe: (notify: () => void) => () => void
  readonly current: () => Imports
  readonly add: (files: readonly BroughtFile[]) => void
  readonly cancel: (id: number) => void
  readonly cancelAll: () => void
  /** Reads a file once more, as that encoding; null lets its bytes vote. */
  readonly readAgain: (id: number, encoding: Encoding | null) => void
  /** Says what columns of that heading hold, from now on in every table, and reads this one again. */
  readonly assign: (id: number, heading: string, role: ColumnRole) => void
  readonly remove: (id: number) => void
  /** Says whose report it is; with another year it is read again. */
  readonly give: (id: number, identity: GivenIdentity) => void
  /** Goes back to what was read. */
  readonly takeBack: (id: number) => void
  /** The file itself, for a look at its bytes. */
  readonly fileOf: (id: number) => File | undefined
}

/** Keeps imports for as long as the page is open. Subscribers hear of changes at most every tenth of a second. */
export function createImportStore(
  known: KnownToReaders,
  { atOnce = workersAtOnce(), pool = openImportPool({ known }) }: { atOnce?: number; pool?: ImportPool } = {},
): ImportStore {
  const files = new Map<number, File>()
  const readings = new Map<number, ImportReading>()
  const given = new Map<number, GivenIdentity>()
  const pages = new Map<number, PagesRead>()
  let columns: ChosenRoles = {}
  const listeners = new Set<() => void>()
  let queue: ImportQueue = []
  let shown: Imports = { queue, readings: new Map(), given: new Map(), pages: new Map() }
  let timer: ReturnType<typeof setTimeout> | undefined
  let ids = 0

  const tell = () => {
    clearTimeout(timer)
    timer = undefined
    shown = { queue, readings: new Map(readings), given: new Map(given), pages: new Map(pages) }
    for (const notify of listeners) notify()
  }
  const changed = () => {
    timer ??= setTimeout(tell, tellingInterval)
  }
  const happen = (event: QueueEvent) => {
    queue = advance(queue, event)
    // Whatever else happens to a file, it is not in the midst of its pages then.
    if (event.type !== 'added') pages.delete(event.id)
    changed()
  }
  const startMore = () => {
    for (const { id } of filesToStart(queue, atOnce)) {
      happen({ type: 'started', id })
      const started = queue.find((file) => file.id === id)
      const file = files.get(id)
      if (started !== undefined && file !== undefined) startOn(started, file)
    }
    if (!queue.some(isBusy)) pool.rest()
  }
  const startOn = ({ id, attempt, encoding }: QueuedFile, file: File) => {
    const onRead = (reading: ImportReading) => {
      readings.set(id, reading)
      happen({ type: 'ended', id, attempt, status: reading.type === 'refused' ? 'refused' : 'read' })
      startMore()
    }
    const onPages = (read: PagesRead) => {
      pages.set(id, read)
      changed()
    }
    pool.read({ id, file, encoding, year: given.get(id)?.year ?? null, columns, onPages, onRead })
  }
  const cancel = (id: number) => {
    pool.stop(id)
    happen({ type: 'cancelled', id })
  }
  const askAgain = (id: number, encoding = queue.find((file) => file.id === id)?.encoding ?? null) => {
    // An answer to the reading under way would be one to the question before.
    pool.stop(id)
    happen({ type: 'cancelled', id })
    happen({ type: 'asked again', id, encoding })
    startMore()
  }
  const say = (id: number, identity: GivenIdentity) => {
    const before = given.get(id)?.year
    if (Object.keys(identity).length === 0) given.delete(id)
    else given.set(id, identity)
    // 去年 and 同期 are other years now.
    if (before !== identity.year) askAgain(id)
    tell()
  }
  return {
    subscribe: (notify) => {
      listeners.add(notify)
      return () => listeners.delete(notify)
    },
    current: () => shown,
    add: (added) => {
      const named = added.map(({ name, file }) => ({ id: ++ids, name, size: file.size, file }))
      for (const { id, file } of named) files.set(id, file)
      happen({ type: 'added', files: named.map(({ id, name, size }) => ({ id, name, size })) })
      startMore()
    },
    cancel: (id) => {
      cancel(id)
      startMore()
    },
    cancelAll: () => {
      for (const { id } of queue.filter(isBusy)) cancel(id)
      startMore()
    },
    readAgain: (id, encoding) => {
      askAgain(id, encoding)
    },
    assign: (id, heading, role) => {
      columns = { ...columns, [headingKey(heading)]: role }
      askAgain(id)
    },
    remove: (id) => {
      if (queue.some((file) => file.id === id && isBusy(file))) return
      happen({ type: 'removed', id })
      for (const kept of [files, readings, given]) kept.delete(id)
      tell()
    },
    give: (id, identity) => {
      say(id, { ...given.get(id), ...identity })
    },
    takeBack: (id) => {
      say(id, {})
    },
    fileOf: (id) => files.get(id),
  }
}

/** Milliseconds between two tellings: hundreds of answers a second are a few drawings of the page. */
const tellingInterval = 100

/** One processor stays with the page. */
function workersAtOnce(): number {
  return Math.min(4, Math.max(1, navigator.hardwareConcurrency - 1))
}
