import type { Manifest } from '../core/schema/manifest.ts'
import { ifNoCommitRuns } from '../storage/commit-lock.ts'
import { commitVersion } from '../storage/commit-version.ts'
import type { ChunkBytes, DatasetStore } from '../storage/dataset-store.ts'
import { StorageError } from '../storage/storage-error.ts'
import { fetchManifest } from '../wire/fetch-manifest.ts'
import { memoryOnlyNotice, staleNotice } from './dataset-messages.ts'
import type { LoadedDataset, LoadProgress } from './dataset-state.ts'
import { decodeVersion } from './decode-version.ts'
import { fetchVersion } from './fetch-version.ts'
import { type HeldDataset, readHeld } from './read-held.ts'

export interface LoadRequest {
  readonly openStore: () => Promise<DatasetStore>
  /** Where `manifest.json` and the chunks are published; ends with a slash. */
  readonly base: URL
  /** The version this build of the app was made with. */
  readonly builtIn: string
  readonly onProgress?: (progress: LoadProgress) => void
}

/**
 * Brings the dataset onto the screen. Where storage holds the built-in version, whole and verified, the network
 * is not asked at all. Otherwise the published version is fetched (only what storage lacks), verified, decoded
 * and committed. Where that fails, an older verified version stands in, with a notice. Where storage fails, the
 * dataset is kept for this session only, with a notice. Rejects where there is nothing to show.
 */
export async function loadDataset(request: LoadRequest): Promise<LoadedDataset> {
  const { openStore, builtIn, onProgress } = request
  onProgress?.({ stage: 'opening', chunksDone: 0, chunkCount: 0, bytesDone: 0, byteCount: 0 })
  const store = await openStore()
  try {
    onProgress?.({ stage: 'reading', chunksDone: 0, chunkCount: 0, bytesDone: 0, byteCount: 0 })
    const held = await readHeld(store)
    if (held?.isCurrent && held.dataset.version === builtIn) return await settle(store, held)
    try {
      return await loadPublished(request, store, held)
    } catch (error) {
      if (!held) throw error
      const notices = [staleNotice(error, held.dataset.version)]
      return { dataset: held.dataset, persistence: store.persistence, notices }
    }
  } finally {
    store.close()
  }
}

async function loadPublished(
  { base, onProgress }: LoadRequest,
  store: DatasetStore,
  held: HeldDataset | null,
): Promise<LoadedDataset> {
  const manifest = await fetchManifest(base)
  if (held?.isCurrent && held.dataset.version === manifest.version) return settle(store, held)
  await sweep(store, { keep: manifest.version, settled: false })
  const chunks = await fetchVersion(base, manifest, store, onProgress)
  const dataset = decodeVersion(manifest, chunks)
  const byteCount = manifest.chunks.reduce((sum, entry) => sum + entry.bytes, 0)
  const count = manifest.chunks.length
  onProgress?.({ stage: 'saving', chunksDone: count, chunkCount: count, bytesDone: byteCount, byteCount })
  return { dataset, ...(await keep(store, manifest, chunks)) }
}

/** The current version has just been read whole by a start of its own, so the one before it may go. */
async function settle(store: DatasetStore, { dataset }: HeldDataset): Promise<LoadedDataset> {
  await sweep(store, { keep: dataset.version, settled: true })
  return { dataset, persistence: store.persistence, notices: [] }
}

async function keep(
  store: DatasetStore,
  manifest: Manifest,
  chunks: ChunkBytes,
): Promise<Pick<LoadedDataset, 'persistence' | 'notices'>> {
  try {
    if (store.obstacle) throw store.obstacle
    await commitVersion(store, manifest, chunks)
    return { persistence: 'stored', notices: [] }
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    return { persistence: 'memory', notices: [memoryOnlyNotice(error.kind)] }
  }
}

async function sweep(store: DatasetStore, options: { keep: string; settled: boolean }): Promise<void> {
  try {
    await ifNoCommitRuns(() => store.sweepOrphans(options))
  } catch (error) {
    // Tidying can wait for the next start.
    if (!(error instanceof StorageError)) throw error
  }
}
