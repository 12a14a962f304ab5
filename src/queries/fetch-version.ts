import type { FileEntry, Manifest } from '../core/schema/manifest.ts'
import type { DatasetStore, FileBytes } from '../storage/dataset-store.ts'
import { fetchFile } from '../wire/fetch-file.ts'
import type { LoadProgress } from './dataset-state.ts'

/**
 * Requests at a time: enough to hide the way to the server. A browser opens six connections to one, and parts of the
 * program must not wait behind the data.
 */
const lanes = 4

export interface FetchRequest {
  readonly base: URL
  readonly manifest: Manifest
  readonly store: DatasetStore
  /** Takes each file as it arrives, verified. */
  readonly onFile: (entry: FileEntry, bytes: Uint8Array) => void
  /** The file to fetch next: the one with the lowest number, asked again each time; else in the manifest's order. */
  readonly priority?: ((entry: FileEntry) => number) | undefined
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined
  readonly signal: AbortSignal
}

/**
 * Gathers all files of a version: those that storage holds under any version from there, the others from the
 * publisher. What arrives is put into storage at once, so that a load that is cut goes on where it was. Gives the files
 * that storage did not take. Rejects with the first `WireError`, or the signal's reason, once no request is left running.
 */
export async function fetchVersion(request: FetchRequest): Promise<FileBytes> {
  const { base, manifest, store, onFile, priority = () => 0, onProgress } = request
  const giveUp = new AbortController()
  request.signal.addEventListener('abort', () => giveUp.abort(request.signal.reason))
  const unstaged = new Map<string, Uint8Array>()
  const tally = { files: 0, bytes: 0 }
  const report = () => onProgress?.(progressOf(manifest, tally.files, tally.bytes))
  const count = (bytes: number) => {
    tally.bytes += bytes
    report()
  }
  const gather = async (entry: FileEntry) => {
    const held = await findHeld(store, entry)
    if (held) count(entry.bytes)
    const bytes = held ?? (await fetchFile(base, entry, { signal: giveUp.signal, onBytes: count }))
    onFile(entry, bytes)
    if (!(await stage(store, manifest, entry, bytes))) unstaged.set(entry.path, bytes)
    tally.files++
    report()
  }
  const queue = [...manifest.files]
  const lane = async () => {
    try {
      for (let entry = takeFirst(queue, priority); entry; entry = takeFirst(queue, priority)) {
        giveUp.signal.throwIfAborted()
        await gather(entry)
      }
    } catch (error) {
      // The first fault is the reason; the other lanes stop with it.
      giveUp.abort(error)
    }
  }
  report()
  await Promise.all(Array.from({ length: lanes }, lane))
  giveUp.signal.throwIfAborted()
  return unstaged
}

/** Takes the entry with the lowest number out of the queue; of equals the first. */
function takeFirst(queue: FileEntry[], priority: (entry: FileEntry) => number): FileEntry | undefined {
  let first = 0
  let lowest = Infinity
  for (const [index, entry] of queue.entries()) {
    const number = priority(entry)
    if (number < lowest) [first, lowest] = [index, number]
  }
  return queue.splice(first, 1)[0]
}

/** Storage that fails while it is asked is no reason to fail the load: the publisher still has the bytes. */
async function findHeld(store: DatasetStore, entry: FileEntry): Promise<Uint8Array | null> {
  try {
    return await store.findFile(entry)
  } catch {
    return null
  }
}

/** False where storage did not take the file: the commit tries again and says why. */
async function stage(
  store: DatasetStore,
  manifest: Manifest,
  entry: FileEntry,
  bytes: Uint8Array,
): Promise<boolean> {
  try {
    await store.stageFiles(manifest, new Map([[entry.path, bytes]]))
    return true
  } catch {
    return false
  }
}

function progressOf(manifest: Manifest, filesDone: number, bytesDone: number): LoadProgress {
  const byteCount = manifest.files.reduce((sum, entry) => sum + entry.bytes, 0)
  // A file that turns out longer than published is dropped in the end; until then it must not exceed the whole.
  const shown = Math.min(bytesDone, byteCount)
  return { stage: 'fetching', filesDone, fileCount: manifest.files.length, bytesDone: shown, byteCount }
}
