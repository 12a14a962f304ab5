import { UndecodableError } from '../core/publish/decode-version.ts'
import type { VersionDecoder } from '../core/publish/version-decoder.ts'
import type { Manifest } from '../core/schema/manifest.ts'
import type { Dataset } from '../core/table/dataset.ts'
import type { CurrentReading, DatasetStore, Slabs, StoredVersion } from '../storage/dataset-store.ts'
import { StorageError } from '../storage/storage-error.ts'
import type { EarlyOpening } from './open-early.ts'
import {
  coreOf,
  datasetOf,
  decodeParts,
  type EvidenceTexts,
  partsOf,
  slabsIn,
  slabsOf,
  type VersionParts,
} from './version-parts.ts'
import { idleMoment } from './idle-moment.ts'
import { namedIndicators } from './named-figures.ts'
import { firstNames } from './slab-names.ts'
import { wantedFigures } from './wanted-figures.ts'

/** A version read from storage, everything of it verified. */
export interface HeldVersion {
  readonly parts: VersionParts
  /** False where the current version is damaged and the one before it stands in. */
  readonly isCurrent: boolean
  /** Of this version alone: quotes of two versions must never meet. */
  readonly evidence: EvidenceTexts
}

/** How a held version is shown before all of it was read. */
export interface HeldOpening extends Pick<EarlyOpening, 'address'> {
  /** What a start needs first, where it was read before the store was opened. */
  readonly reading: CurrentReading | null
  readonly show: (...part: [...Parameters<EarlyOpening['show']>, EvidenceTexts, Dataset]) => void
}

/** The current version, or the previous one where the current is damaged; null where neither is whole. */
export async function readHeld(
  open: () => Promise<DatasetStore>,
  decoder: () => VersionDecoder,
  opening?: HeldOpening,
): Promise<HeldVersion | null> {
  try {
    const named = opening ? namedIndicators(opening.address()) : []
    // One reading: storage takes its time for each.
    const names = named.length === 0 ? [] : firstNames(named)
    const reading = opening?.reading ?? (await (await open()).readCurrent(names))
    const { pointer, version, slabs } = reading
    const evidence: EvidenceTexts = new Map()
    if (version?.isVerified) {
      if (opening) await showFirst(version.manifest, slabs, { ...opening, evidence })
      const whole = reading.look ? reading.look() : version
      const parts = whole?.isVerified === true && (await readRest(await open(), whole, slabs, decoder))
      if (parts) return { parts, isCurrent: true, evidence }
    }
    const older = await readWhole(await open(), pointer.previous, decoder)
    return older && { parts: older, isCurrent: false, evidence: new Map() }
  } catch (error) {
    // Storage that cannot be read holds nothing for us; what it says comes up again when something is to be kept.
    if (error instanceof StorageError) return null
    throw error
  }
}

/** One version, everything of it verified; null where it is not held whole. */
export async function readWhole(
  store: DatasetStore,
  version: string | null,
  decoder: () => VersionDecoder,
): Promise<VersionParts | null> {
  const stored = version === null ? null : await store.readVersion(version)
  return stored?.isVerified ? readRest(store, stored, new Map(), decoder) : null
}

/** The slabs that were not read yet, and with them the whole. */
async function readRest(
  store: DatasetStore,
  { manifest, slabs }: StoredVersion,
  read: Slabs,
  decoder: () => VersionDecoder,
): Promise<VersionParts | null> {
  const rest = slabs.filter((name) => !read.has(name))
  const parts = partsOf(manifest, new Map([...read, ...(await store.readSlabs(manifest.version, rest))]))
  return parts ?? rebuild(store, manifest, decoder)
}

/** Shows what the wanted comparison needs, where that was read, and waits until it stands. */
async function showFirst(
  manifest: Manifest,
  read: Slabs,
  { address, show, evidence }: HeldOpening & Pick<HeldVersion, 'evidence'>,
): Promise<void> {
  const core = coreOf(read)
  if (!core) return
  const ids = core.core.indicators.map(({ id }) => id)
  const slabs = ids.flatMap((id) => slabsIn(read, [id]) ?? [])
  const here = new Set(slabs.map(({ slab }) => slab.indicator))
  const pending = { provinces: new Set<string>(), indicators: new Set(ids.filter((id) => !here.has(id))) }
  const parts = { ...core, manifest, slabs }
  // What is asked of it to read the address is asked again to show it.
  const dataset = datasetOf(parts, evidence, pending)
  const wanted = wantedFigures(address(), dataset)?.indicators ?? []
  if (wanted.length === 0 || !wanted.every((id) => here.has(id))) return
  show(parts, pending, evidence, dataset)
  // Long enough for a slow machine to paint: cut short, the rest would be read before the reader sees the first of it.
  await idleMoment(patience)
}

/** Milliseconds. */
const patience = 3000

/** Slabs that are lost, damaged or laid out by other code are made anew from the files, without the network. */
async function rebuild(
  store: DatasetStore,
  manifest: Manifest,
  decoder: () => VersionDecoder,
): Promise<VersionParts | null> {
  const files = new Map<string, Uint8Array>()
  for (const entry of manifest.files) {
    // Quotes are not part of any slab.
    const bytes = entry.table === 'evidence' ? undefined : await store.findFile(entry)
    if (bytes === null) return null
    if (bytes) files.set(entry.path, bytes)
  }
  try {
    const parts = await decodeParts(manifest, files, decoder())
    await store.stageSlabs(manifest.version, slabsOf(parts)).catch(() => undefined)
    return parts
  } catch (error) {
    // Published for another build of the app.
    if (error instanceof UndecodableError) return null
    throw error
  }
}
