import type { VersionDecoder } from '../core/publish/version-decoder.ts'
import { ifNoCommitRuns } from '../storage/lock.ts'
import { commitVersion, type WholeVersion } from '../storage/commit-version.ts'
import type { DatasetStore } from '../storage/dataset-store.ts'
import { StorageError } from '../storage/storage-error.ts'
import { fetchManifest } from '../wire/fetch-manifest.ts'
import { memoryOnlyNotice, staleNotice, syntheticNotice } from './dataset-messages.ts'
import type { DatasetNotice, LoadedDataset, LoadProgress } from './dataset-state.ts'
import { fetchVersion } from './fetch-version.ts'
import { type HeldVersion, readHeld } from './read-held.ts'
import { datasetOf, decodeParts, slabsOf, type VersionParts } from './version-parts.ts'

export interface LoadRequest {
  readonly openStore: () => Promise<DatasetStore>
  /** Started only when there is something to decode. */
  readonly openDecoder: () => VersionDecoder & { close(): void }
  /** Where `manifest.json` and the files are published; ends with a slash. */
  readonly base: URL
  /** The version this build of the app was made with; null where it knows nothing of the folder. */
  readonly builtIn: string | null
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
  onProgress?.(notBegun('opening'))
  const store = await openStore()
  const decoder = lazyDecoder(request)
  try {
    onProgress?.(notBegun('reading'))
    const held = await readHeld(store, decoder.get)
    if (held?.isCurrent && held.parts.manifest.version === builtIn) return await settle(store, held)
    try {
      return await loadPublished(request, store, { held, decoder: decoder.get })
    } catch (error) {
      if (!held) throw error
      return loaded(held.parts, store.persistence, [staleNotice(error, held.parts.manifest.version)])
    }
  } finally {
    decoder.close()
    store.close()
  }
}

export const notBegun = (stage: LoadProgress['stage']): LoadProgress => ({
  stage,
  filesDone: 0,
  fileCount: 0,
  bytesDone: 0,
  byteCount: 0,
})

function lazyDecoder({ openDecoder }: LoadRequest) {
  let decoder: ReturnType<LoadRequest['openDecoder']> | undefined
  return { get: () => (decoder ??= openDecoder()), close: () => decoder?.close() }
}

async function loadPublished(
  { base, onProgress }: LoadRequest,
  store: DatasetStore,
  { held, decoder }: { held: HeldVersion | null; decoder: () => VersionDecoder },
): Promise<LoadedDataset> {
  const manifest = await fetchManifest(base)
  const { version } = manifest
  if (held?.isCurrent && held.parts.manifest.version === version) return settle(store, held)
  await sweep(store, { keep: version, settled: false })
  const { files, unstaged } = await fetchVersion(base, manifest, store, onProgress)
  const parts = await decodeParts(manifest, files, decoder())
  const byteCount = manifest.files.reduce((sum, entry) => sum + entry.bytes, 0)
  const fileCount = manifest.files.length
  onProgress?.({ stage: 'saving', filesDone: fileCount, fileCount, bytesDone: byteCount, byteCount })
  const kept = await keep(store, { manifest, files: unstaged, slabs: slabsOf(parts) })
  return loaded(parts, kept === null ? 'stored' : 'memory', kept === null ? [] : [kept])
}

function loaded(
  parts: VersionParts,
  persistence: LoadedDataset['persistence'],
  notices: readonly DatasetNotice[],
): LoadedDataset {
  const evidence = new Map<number, string>()
  const { manifest } = parts
  const told = manifest.synthetic ? [syntheticNotice, ...notices] : notices
  return { dataset: datasetOf(parts, evidence), manifest, evidence, persistence, notices: told }
}

/** The current version has just been read whole by a start of its own, so the one before it may go. */
async function settle(store: DatasetStore, { parts }: HeldVersion): Promise<LoadedDataset> {
  await sweep(store, { keep: parts.manifest.version, settled: true })
  return loaded(parts, store.persistence, [])
}

/** Null once the version is stored; otherwise the notice that it is not. */
async function keep(store: DatasetStore, version: WholeVersion): Promise<DatasetNotice | null> {
  try {
    if (store.obstacle) throw store.obstacle
    await commitVersion(store, version)
    return null
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    return memoryOnlyNotice(error.kind)
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
