import type { VersionDecoder } from '../core/publish/version-decoder.ts'
import { ifNoCommitRuns, whileStaging } from '../storage/lock.ts'
import { commitVersion } from '../storage/commit-version.ts'
import type { CurrentReading, DatasetStore, WholeVersion } from '../storage/dataset-store.ts'
import { sizeOfSlab } from '../storage/slab-content.ts'
import { StorageError } from '../storage/storage-error.ts'
import { fetchManifest } from '../wire/fetch-manifest.ts'
import { memoryOnlyNotice, staleNotice, syntheticNotice } from './dataset-messages.ts'
import type { DatasetNotice, LoadedDataset, LoadProgress } from './dataset-state.ts'
import type { Dataset, PendingFigures } from '../core/table/dataset.ts'
import type { Manifest } from '../core/schema/manifest.ts'
import { fetchVersion } from './fetch-version.ts'
import { type EarlyOpening, openEarly } from './open-early.ts'
import { versionIntake } from './version-intake.ts'
import { type HeldOpening, type HeldVersion, readHeld } from './read-held.ts'
import { datasetOf, type EvidenceTexts, slabsOf, type VersionParts } from './version-parts.ts'

export interface LoadRequest {
  readonly openStore: () => Promise<DatasetStore>
  /** Started only when there is something to decode. */
  readonly openDecoder: () => VersionDecoder & { close(): void }
  /** Where `manifest.json` and the files are published; ends with a slash. */
  readonly base: URL
  readonly onProgress?: (progress: LoadProgress) => void
  /** Left out, nothing is shown before everything is there. */
  readonly early?: Omit<EarlyOpening, 'show'> & {
    /** Takes what is there while the rest is on its way. It is never kept, and never of two versions. */
    readonly onPart: (part: LoadedDataset) => void
    /** What storage says a start needs first, read before it was opened; null where it is to be asked. */
    readonly reading?: Promise<CurrentReading | null>
  }
}

/**
 * Brings the dataset onto the screen. Where storage holds a current version, whole and verified, that is it: the network
 * is not asked, and whether there is a newer one is looked up afterwards (`findNews`). Otherwise the published version is
 * fetched (only what storage lacks), verified, decoded and committed. Where that fails, the version before stands in,
 * with a notice. Where storage fails, the dataset is kept for this session only, with a notice. Rejects where there is
 * nothing to show.
 */
export async function loadDataset(request: LoadRequest): Promise<LoadedDataset> {
  const { openStore, onProgress, early } = request
  onProgress?.(notBegun('opening'))
  const reading = (await early?.reading) ?? null
  // What was read already is shown before the store is opened.
  const opening = opener(openStore)
  const decoder = lazyDecoder(request)
  try {
    if (reading === null) await opening.get()
    onProgress?.(notBegun('reading'))
    const held = await readHeld(opening.get, decoder.get, firstOfHeld(request, reading, opening))
    const store = await opening.get()
    if (held?.isCurrent) return await settle(request, store, held)
    try {
      return await loadPublished(request, store, { held, decoder: decoder.get })
    } catch (error) {
      if (!held) throw error
      const notices = [staleNotice(error, held.parts.manifest.version)]
      return loaded(held.parts, store.persistence, { evidence: held.evidence, notices })
    }
  } finally {
    decoder.close()
    opening.opened()?.close()
  }
}

export const notBegun = (stage: LoadProgress['stage']): LoadProgress => ({
  stage,
  filesDone: 0,
  fileCount: 0,
  bytesDone: 0,
  byteCount: 0,
})

/** A store that is opened by its first use. */
function opener(openStore: LoadRequest['openStore']) {
  let opening: Promise<DatasetStore> | undefined
  let store: DatasetStore | undefined
  const open = async () => (store = await openStore())
  return { get: () => (opening ??= open()), opened: () => store }
}

/** A decoder that is started by its first use. */
export function lazyDecoder({ openDecoder }: Pick<LoadRequest, 'openDecoder'>) {
  let decoder: ReturnType<LoadRequest['openDecoder']> | undefined
  return { get: () => (decoder ??= openDecoder()), close: () => decoder?.close() }
}

async function loadPublished(
  request: LoadRequest,
  store: DatasetStore,
  { held, decoder }: { held: HeldVersion | null; decoder: () => VersionDecoder },
): Promise<LoadedDataset> {
  const { base, onProgress, early } = request
  const manifest = await fetchManifest(base)
  await sweep(store, { keep: manifest.version, settled: false })
  const evidence: EvidenceTexts = new Map()
  const stop = new AbortController()
  const onDecoded = () => opening?.consider()
  const intake = versionIntake(manifest, decoder(), { onDecoded, onFault: (error) => stop.abort(error) })
  const show: EarlyOpening['show'] = (parts, pending) =>
    early?.onPart(loaded(parts, store.persistence, { evidence, pending }))
  const opening = early && held === null ? openEarly(intake, { ...early, show }) : undefined
  try {
    const { signal } = stop
    const { take: onFile } = intake
    const priority = opening?.priority
    return await whileStaging(async () => {
      const unstaged = await fetchVersion({ base, manifest, store, onFile, priority, onProgress, signal })
      const parts = await intake.whole()
      onProgress?.(saving(manifest))
      const kept = await keep(store, { manifest, files: unstaged, slabs: slabsOf(parts) })
      const persistence = kept === null ? 'stored' : 'memory'
      return loaded(parts, persistence, { evidence, notices: kept === null ? [] : [kept] })
    })
  } finally {
    opening?.close()
  }
}

function saving({ files }: Manifest): LoadProgress {
  const [fileCount, byteCount] = [files.length, files.reduce((sum, entry) => sum + entry.bytes, 0)]
  return { stage: 'saving', filesDone: fileCount, fileCount, bytesDone: byteCount, byteCount }
}

/** A version as the pages take it. */
export function loaded(
  parts: VersionParts,
  persistence: LoadedDataset['persistence'],
  {
    evidence = new Map(),
    notices = [],
    pending = null,
    dataset = datasetOf(parts, evidence, pending),
    isHeld = false,
  }: {
    readonly evidence?: EvidenceTexts
    readonly notices?: readonly DatasetNotice[]
    readonly pending?: PendingFigures | null
    /** Made of these parts and this evidence. */
    readonly dataset?: Dataset
    readonly isHeld?: boolean
  } = {},
): LoadedDataset {
  const { manifest } = parts
  const told = manifest.synthetic ? [syntheticNotice, ...notices] : notices
  return { dataset, parts, manifest, evidence, persistence, isHeld, notices: told }
}

/** A version this machine holds is shown before all of it was read. */
function firstOfHeld(
  { early }: LoadRequest,
  reading: CurrentReading | null,
  opening: ReturnType<typeof opener>,
): HeldOpening | undefined {
  if (!early) return undefined
  return {
    reading,
    address: early.address,
    show: (parts, _, evidence, dataset) => {
      const persistence = opening.opened()?.persistence ?? 'stored'
      early.onPart(loaded(parts, persistence, { evidence, dataset }))
    },
  }
}

/** The current version has just been read whole by a start of its own, so the one before it may go. */
async function settle(
  { early }: LoadRequest,
  store: DatasetStore,
  { parts, evidence }: HeldVersion,
): Promise<LoadedDataset> {
  const whole = loaded(parts, store.persistence, { evidence, isHeld: true })
  // Nobody waits for the tidying.
  early?.onPart(whole)
  // What is staged may be what the reader was offered and has not taken yet.
  await sweep(store, { keep: null, settled: true })
  return whole
}

/** Null once the version is stored; otherwise the notice that it is not. */
async function keep(store: DatasetStore, version: WholeVersion): Promise<DatasetNotice | null> {
  try {
    if (store.obstacle) throw store.obstacle
    await commitVersion(store, version)
    return null
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    return memoryOnlyNotice(error.kind, roomOf(version))
  }
}

/** The files as published and the slabs made of them, in bytes. */
export function roomOf({ manifest, slabs }: WholeVersion): number {
  const files = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0)
  return [...slabs.values()].reduce((sum, content) => sum + sizeOfSlab(content), files)
}

/** Tidies where nothing else is going on. */
export async function sweep(
  store: DatasetStore,
  options: { keep: string | null; settled: boolean },
): Promise<void> {
  try {
    await ifNoCommitRuns(() => store.sweepOrphans(options))
  } catch (error) {
    // Tidying can wait for the next start.
    if (!(error instanceof StorageError)) throw error
  }
}
