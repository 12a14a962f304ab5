import type { Gunzip } from '../parquet/inflate-pages.ts'
import type { FileEntry, Manifest } from '../schema/manifest.ts'
import {
  decodeCore,
  type DecodedCore,
  type DecodedSlab,
  decodeEvidence,
  type FileBytes,
  FigureDecoder,
} from './decode-version.ts'

/**
 * Turns the files of one version into what the app works with. First `core`, then `add` for each file of figures in any
 * order; `slab` gives what has been added so far. All reject with an `UndecodableError` that lists every fault.
 */
export interface VersionDecoder {
  /** Begins a version. Takes the files of `coreTables`. */
  core(manifest: Manifest, files: FileBytes): Promise<DecodedCore>
  add(entry: FileEntry, bytes: Uint8Array): Promise<void>
  slab(indicator: string): Promise<DecodedSlab>
  /** The quotes of one province as one text. Needs no `core` before it. */
  evidence(entry: FileEntry, bytes: Uint8Array): Promise<string>
}

export function createVersionDecoder(gunzip: Gunzip): VersionDecoder {
  let figures: FigureDecoder | undefined
  const begun = () => {
    if (!figures) throw new Error('core comes first')
    return figures
  }
  return {
    core: async (manifest, files) => {
      const decoded = await decodeCore(manifest, files, gunzip)
      figures = new FigureDecoder(decoded, gunzip)
      return decoded
    },
    add: (entry, bytes) => begun().add(entry, new Map([[entry.path, bytes]])),
    slab: (indicator) => Promise.resolve().then(() => begun().slabOf(indicator)),
    evidence: (entry, bytes) => decodeEvidence(entry, new Map([[entry.path, bytes]]), gunzip),
  }
}
