import { oncePer } from '../core/compare/once-per.ts'
import { coreTables, type DecodedCore, type DecodedSlab } from '../core/publish/decode-version.ts'
import type { VersionDecoder } from '../core/publish/version-decoder.ts'
import type { Indicator } from '../core/schema/indicator.ts'
import type { Manifest } from '../core/schema/manifest.ts'
import type { Dataset, PendingFigures } from '../core/table/dataset.ts'
import { createSlabDataset } from '../core/table/slab-dataset.ts'
import { fromStored, type StoredSlab, toStored } from '../core/table/stored-slab.ts'
import type { FileBytes, Slabs } from '../storage/dataset-store.ts'
import { slabName } from './slab-names.ts'

/** One version as the app works with it. */
export interface VersionParts extends DecodedCore {
  readonly manifest: Manifest
  /** One for each indicator of the catalogue; fewer where the others are still on their way. */
  readonly slabs: readonly DecodedSlab[]
}

/** Quotes that were read so far, by the number of their evidence chunk: the province. */
export type EvidenceTexts = Map<number, string>

/** Verified files of one version → its parts. Rejects with an `UndecodableError` with every fault. */
export async function decodeParts(
  manifest: Manifest,
  files: FileBytes,
  decoder: VersionDecoder,
): Promise<VersionParts> {
  const isCore = (table: string) => (coreTables as readonly string[]).includes(table)
  const core = manifest.files.filter(({ table }) => isCore(table))
  const begun = decoder.core(manifest, new Map(core.map(({ path }) => [path, bytesOf(files, path)])))
  const figures = manifest.files.filter(({ table }) => table === 'figures')
  const added = Promise.all(figures.map((entry) => decoder.add(entry, bytesOf(files, entry.path))))
  // What the core lacks is told first; without it no figure can be taken.
  added.catch(() => undefined)
  const decoded = await begun
  await added
  const slabs = await Promise.all(decoded.core.indicators.map(({ id }) => decoder.slab(id)))
  return { ...decoded, manifest, slabs }
}

function bytesOf(files: FileBytes, path: string): Uint8Array {
  const bytes = files.get(path)
  if (!bytes) throw new Error(`not gathered: ${path}`)
  return bytes
}

/** The parts by the names under which storage keeps them. */
export function slabsOf({ core, table, slabs }: VersionParts): Slabs {
  return new Map<string, object>([
    ['core', core],
    ['reports', table],
    ...slabs.map(({ slab, notes }): [string, StoredOne] => [
      slabName(slab.indicator),
      { slab: toStored(slab), notes },
    ]),
  ])
}

/** One indicator as storage keeps it. */
type StoredOne = Omit<DecodedSlab, 'slab'> & { readonly slab: StoredSlab }

/** Once, as a start asks for its first slabs twice: alone, and among all of them. */
const readOnce = oncePer(({ slab, notes }: StoredOne): DecodedSlab => ({ slab: fromStored(slab), notes }))

/** The inverse of `slabsOf`; null where one is missing. Expects what storage compared with what was written. */
export function partsOf(manifest: Manifest, stored: Slabs): VersionParts | null {
  const core = coreOf(stored)
  const slabs =
    core &&
    slabsIn(
      stored,
      core.core.indicators.map(({ id }) => id),
    )
  return core && slabs && { ...core, manifest, slabs }
}

/** The core alone; null where it is missing. */
export function coreOf(stored: Slabs): DecodedCore | null {
  const core = stored.get('core') as DecodedCore['core'] | undefined
  const table = stored.get('reports') as DecodedCore['table'] | undefined
  return core && table ? { core, table } : null
}

/** The slabs of these indicators; null where one is missing. */
export function slabsIn(stored: Slabs, indicators: readonly string[]): readonly DecodedSlab[] | null {
  const slabs = indicators.flatMap((id) => (stored.get(slabName(id)) as StoredOne | undefined) ?? [])
  return slabs.length === indicators.length ? slabs.map(readOnce) : null
}

/** `pending` where not all slabs are there, or not all provinces in them. */
export function datasetOf(
  { manifest, core, table, slabs }: VersionParts,
  evidence: EvidenceTexts,
  pending: PendingFigures | null = null,
): Dataset {
  const byId = new Map(slabs.map((one) => [one.slab.indicator, one]))
  return createSlabDataset({
    ...core,
    indicators: manifest.synthetic ? core.indicators.map(markSynthetic) : core.indicators,
    version: manifest.version,
    table,
    pending,
    slabOf: (id) => byId.get(id)?.slab,
    texts: {
      notesOf: (id) => byId.get(id)?.notes,
      evidenceChunk: (chunk) => evidence.get(chunk),
    },
  })
}

const syntheticMark = '（合成数据）'

/**
 * The name of the indicator is in every view, table, picture, file and citation, so that invented figures are marked in
 * all of them, those not written yet too.
 */
function markSynthetic(indicator: Indicator): Indicator {
  return { ...indicator, name_zh: `${indicator.name_zh}${syntheticMark}` }
}
