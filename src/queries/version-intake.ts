import { coreTables, type DecodedCore, type DecodedSlab } from '../core/publish/decode-version.ts'
import type { VersionDecoder } from '../core/publish/version-decoder.ts'
import type { FileEntry, Manifest } from '../core/schema/manifest.ts'
import type { VersionParts } from './version-parts.ts'

/** What has been decoded of a version so far. */
export interface Decoded {
  readonly core: DecodedCore
  /** Provinces whose figures are all in: those without a file of figures from the start. */
  readonly provinces: ReadonlySet<string>
}

/** Verified files of one version, decoded as they come, in any order. */
export interface VersionIntake {
  readonly manifest: Manifest
  readonly take: (entry: FileEntry, bytes: Uint8Array) => void
  /** Null until the core is in. */
  readonly decoded: () => Decoded | null
  /** The slab of an indicator, of the provinces that are in. */
  readonly slab: (indicator: string) => Promise<DecodedSlab>
  /** All of it, once every file was taken. Rejects with an `UndecodableError` with the faults of a file. */
  readonly whole: () => Promise<VersionParts>
}

export interface IntakeEvents {
  /** The core or a province was decoded. */
  readonly onDecoded?: () => void
  /** A file holds no dataset: there is no use in fetching the others. */
  readonly onFault?: (error: unknown) => void
}

const isCore = ({ table }: FileEntry): boolean => (coreTables as readonly string[]).includes(table)

export function versionIntake(
  manifest: Manifest,
  decoder: VersionDecoder,
  { onDecoded = () => undefined, onFault = () => undefined }: IntakeEvents = {},
): VersionIntake {
  const wanted = manifest.files.filter(isCore).length
  const coreFiles = new Map<string, Uint8Array>()
  const early: [FileEntry, Uint8Array][] = []
  const added: Promise<void>[] = []
  const provinces = new Set<string>()
  const state: { started: Promise<DecodedCore> | null; core: DecodedCore | null } = {
    started: null,
    core: null,
  }

  const watched = <T>(work: Promise<T>): Promise<T> => {
    work.then(onDecoded, onFault)
    return work
  }
  const start = async () => {
    const begun = decoder.core(manifest, coreFiles)
    for (const [entry, bytes] of early.splice(0)) add(entry, bytes)
    state.core = await begun
    return state.core
  }
  const add = (entry: FileEntry, bytes: Uint8Array) => {
    const work = decoder.add(entry, bytes).then(() => void provinces.add(entry.province ?? ''))
    added.push(watched(work))
  }
  return {
    manifest,
    take: (entry, bytes) => {
      if (isCore(entry)) {
        coreFiles.set(entry.path, bytes)
        if (coreFiles.size === wanted) state.started = watched(start())
      } else if (entry.table === 'figures') {
        if (state.started === null) early.push([entry, bytes])
        else add(entry, bytes)
      }
    },
    decoded: () => state.core && { core: state.core, provinces },
    slab: (indicator) => decoder.slab(indicator),
    whole: async () => {
      if (coreFiles.size < wanted) throw new Error('not all files of the core were taken')
      const core = await (state.started ??= start())
      await Promise.all(added)
      const slabs = await Promise.all(core.core.indicators.map(({ id }) => decoder.slab(id)))
      return { ...core, manifest, slabs }
    },
  }
}
