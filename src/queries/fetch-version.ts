import type { FileEntry, Manifest } from '../core/schema/manifest.ts'
import type { DatasetStore, FileBytes } from '../storage/dataset-store.ts'
import { fetchFile } from '../wire/fetch-file.ts'
import type { LoadProgress } from './dataset-state.ts'

/** Requests at a time: enough to hide the way to the server, few enough for a slow one. */
const lanes = 6

export interface GatheredVersion {
  /** Every file of the manifest. */
  readonly files: FileBytes
  /** Those that storage does not hold under this version. */
  readonly unstaged: FileBytes
}

/**
 * Gathers all files of a version: those that storage holds under any version from there, the others from the
 * publisher. What arrives is put into storage at once, so that a load that is cut goes on where it was. Everything
 * returned is verified. Rejects with the first `WireError`, once no request is left running.
 */
export async function fetchVersion(
  base: URL,
  manifest: Manifest,
  store: DatasetStore,
  onProgress?: (progress: LoadProgress) => void,
): Promise<GatheredVersion> {
  const giveUp = new AbortController()
  const files = new Map<string, Uint8Array>()
  const unstaged = new Map<string, Uint8Array>()
  const tally = { bytes: 0 }
  const report = () => onProgress?.(progressOf(manifest, files.size, tally.bytes))
  const count = (bytes: number) => {
    tally.bytes += bytes
    report()
  }
  const gather = async (entry: FileEntry) => {
    const held = await findHeld(store, entry)
    if (held) count(entry.bytes)
    const bytes = held ?? (await fetchFile(base, entry, { signal: giveUp.signal, onBytes: count }))
    if (!(await stage(store, manifest, entry, bytes))) unstaged.set(entry.path, bytes)
    files.set(entry.path, bytes)
    report()
  }
  const queue = [...manifest.files]
  const lane = async () => {
    try {
      for (let entry = queue.shift(); entry; entry = queue.shift()) await gather(entry)
    } catch (error) {
      // The first fault is the reason; the other lanes stop with it.
      giveUp.abort(error)
    }
  }
  report()
  await Promise.all(Array.from({ length: lanes }, lane))
  giveUp.signal.throwIfAborted()
  return { files, unstaged }
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
