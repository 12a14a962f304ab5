import { type VersionChanges, versionChanges } from '../core/changes/version-changes.ts'
import type { VersionDecoder } from '../core/publish/version-decoder.ts'
import type { Manifest } from '../core/schema/manifest.ts'
import { prepareVersion } from '../storage/commit-halves.ts'
import type { DatasetStore } from '../storage/dataset-store.ts'
import { whileStaging } from '../storage/lock.ts'
import { StorageError } from '../storage/storage-error.ts'
import { fetchManifest } from '../wire/fetch-manifest.ts'
import { WireError } from '../wire/wire-error.ts'
import { memoryOnlyNotice } from './dataset-messages.ts'
import type { DatasetNotice } from './dataset-state.ts'
import { fetchVersion } from './fetch-version.ts'
import { lazyDecoder, roomOf, sweep } from './load-dataset.ts'
import { readWhole } from './read-held.ts'
import { versionIntake } from './version-intake.ts'
import { slabsOf, type VersionParts } from './version-parts.ts'

/** Another version of the dataset than the one on the screen, whole and verified, and what differs in it. */
export interface News {
  readonly parts: VersionParts
  readonly changes: VersionChanges
  /** Why it could not be put into storage, so that it would last for this session only; null where it is there. */
  readonly obstacle: DatasetNotice | null
  /** Another tab has taken it already. */
  readonly isTaken: boolean
}

export interface NewsRequest {
  readonly openStore: () => Promise<DatasetStore>
  readonly openDecoder: () => VersionDecoder & { close(): void }
  readonly base: URL
  /** The version on the screen, read from storage. */
  readonly shown: VersionParts
  /** Keeps a version from being swept by any tab. */
  readonly keepInUse: (version: string) => () => void
  /** Lets the page do what it has to do; waited for again and again. */
  readonly breathe: () => Promise<void>
}

/**
 * Looks whether there is another version than the one on the screen: the published one, or where the publisher cannot be
 * asked, one that another tab has taken. It is fetched, staged, verified and compared, and nothing changes for any reader.
 * Null where there is none. Rejects with the fault of the wire, or with an `UndecodableError`.
 */
export async function findNews(request: NewsRequest): Promise<News | null> {
  const { openStore, openDecoder, base, shown, keepInUse, breathe } = request
  const store = await openStore()
  const decoder = lazyDecoder({ openDecoder })
  let release: () => void = () => undefined
  try {
    const manifest = await wantedManifest(base, store, shown)
    const { version } = manifest
    if (version === shown.manifest.version) {
      await sweep(store, { keep: version, settled: false })
      return null
    }
    release = keepInUse(version)
    await sweep(store, { keep: version, settled: false })
    const { parts, obstacle } = await gather(request, { store, manifest, decoder: decoder.get })
    const changes = await inSteps(versionChanges(shown, parts), breathe)
    const isTaken = (await store.readPointer()).current === version
    return { parts, changes, obstacle, isTaken }
  } catch (error) {
    release()
    throw error
  } finally {
    decoder.close()
    store.close()
  }
}

async function wantedManifest(base: URL, store: DatasetStore, shown: VersionParts): Promise<Manifest> {
  try {
    return await fetchManifest(base)
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    const { current } = await store.readPointer()
    const taken = current === null || current === shown.manifest.version ? null : current
    const stored = taken === null ? null : await store.readVersion(taken)
    if (!stored?.isVerified) throw error
    return stored.manifest
  }
}

async function gather(
  { base }: NewsRequest,
  { store, decoder, manifest }: { store: DatasetStore; decoder: () => VersionDecoder; manifest: Manifest },
): Promise<Pick<News, 'parts' | 'obstacle'>> {
  const held = await readWhole(store, manifest.version, decoder)
  if (held) return { parts: held, obstacle: null }
  const stop = new AbortController()
  const intake = versionIntake(manifest, decoder(), { onFault: (error) => stop.abort(error) })
  return whileStaging(async () => {
    const { signal } = stop
    const files = await fetchVersion({ base, manifest, store, onFile: intake.take, signal })
    const parts = await intake.whole()
    return { parts, obstacle: await prepare(store, { manifest, files, slabs: slabsOf(parts) }) }
  })
}

/** Null once it is in storage; otherwise why it is not. */
async function prepare(
  store: DatasetStore,
  version: Parameters<typeof prepareVersion>[1],
): Promise<DatasetNotice | null> {
  try {
    if (store.obstacle) throw store.obstacle
    await prepareVersion(store, version)
    return null
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    return memoryOnlyNotice(error.kind, roomOf(version))
  }
}

/** Milliseconds of work at a time: what is pressed meanwhile answers at once. */
const slice = 8

async function inSteps<T>(steps: Generator<undefined, T>, breathe: () => Promise<void>): Promise<T> {
  let begun = performance.now()
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    if (performance.now() - begun < slice) continue
    await breathe()
    begun = performance.now()
  }
}
