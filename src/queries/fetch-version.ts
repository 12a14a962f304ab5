import type { ChunkEntry, Manifest } from '../core/schema/manifest.ts'
import type { ChunkBytes, DatasetStore } from '../storage/dataset-store.ts'
import { fetchChunk } from '../wire/fetch-chunk.ts'
import type { LoadProgress } from './dataset-state.ts'

/** Requests at a time: enough to hide the way to the server, few enough for a slow one. */
const lanes = 4

/**
 * Gathers all chunks of a version: those that storage holds under any version from there, the others from the
 * publisher. Everything returned is verified. Rejects with the first `WireError`, once no request is left running.
 */
export async function fetchVersion(
  base: URL,
  manifest: Manifest,
  store: DatasetStore,
  onProgress?: (progress: LoadProgress) => void,
): Promise<ChunkBytes> {
  const giveUp = new AbortController()
  const chunks = new Map<string, Uint8Array>()
  const tally = { bytes: 0 }
  const report = () => onProgress?.(progressOf(manifest, chunks.size, tally.bytes))
  const count = (bytes: number) => {
    tally.bytes += bytes
    report()
  }
  const gather = async (entry: ChunkEntry) => {
    const held = await findHeld(store, entry)
    if (held) count(entry.bytes)
    chunks.set(entry.name, held ?? (await fetchChunk(base, entry, { signal: giveUp.signal, onBytes: count })))
    report()
  }
  const queue = [...manifest.chunks]
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
  return chunks
}

/** Storage that fails while it is asked is no reason to fail the load: the publisher still has the bytes. */
async function findHeld(store: DatasetStore, entry: ChunkEntry): Promise<Uint8Array | null> {
  try {
    return await store.findChunk(entry)
  } catch {
    return null
  }
}

function progressOf(manifest: Manifest, chunksDone: number, bytesDone: number): LoadProgress {
  const byteCount = manifest.chunks.reduce((sum, entry) => sum + entry.bytes, 0)
  // A file that turns out longer than published is dropped in the end; until then it must not exceed the whole.
  const shown = Math.min(bytesDone, byteCount)
  return { stage: 'fetching', chunksDone, chunkCount: manifest.chunks.length, bytesDone: shown, byteCount }
}
