import type { Gunzip } from '../parquet/inflate-pages.ts'
import type { FileEntry, Manifest } from '../schema/manifest.ts'
import type { FigureColumnsRead } from './decode-figures.ts'
import {
  decodeCore,
  type DecodedCore,
  type DecodedSlab,
  decodeEvidence,
  type FileBytes,
  FigureDecoder,
  readFigures,
} from './decode-version.ts'

/**
 * Turns the files of one version into what the app works with. First `core`, then `add` for each file of figures in any
 * order, which need not wait for the core; `slab` gives what has been added so far. All reject with an `UndecodableError`
 * that lists every fault.
 */
export interface VersionDecoder {
  /** Begins a version. Takes the files of `coreTables`. */
  core(manifest: Manifest, files: FileBytes): Promise<DecodedCore>
  add(entry: FileEntry, bytes: Uint8Array): Promise<void>
  slab(indicator: string): Promise<DecodedSlab>
  /** The quotes of one province as one text. Needs no `core` before it. */
  evidence(entry: FileEntry, bytes: Uint8Array): Promise<string>
}

/** Reads files of figures, which needs no `core` before it. */
export interface FigureReader {
  read(entry: FileEntry, bytes: Uint8Array): Promise<FigureColumnsRead>
}

/** A decoder that also takes figures another has read: `add` is `read`, then `gather`. */
export interface GatheringDecoder extends VersionDecoder, FigureReader {
  /** The columns are given away. */
  gather(entry: FileEntry, columns: FigureColumnsRead): Promise<void>
}

export function createVersionDecoder(gunzip: Gunzip): GatheringDecoder {
  let figures: Promise<FigureDecoder> | undefined
  const begun = (): Promise<FigureDecoder> => figures ?? Promise.reject(new Error('core comes first'))
  const read: GatheringDecoder['read'] = (entry, bytes) =>
    readFigures(entry, new Map([[entry.path, bytes]]), gunzip)
  const gather: GatheringDecoder['gather'] = async (entry, columns) => (await begun()).gather(entry, columns)
  return {
    core: async (manifest, files) => {
      const decoding = decodeCore(manifest, files, gunzip)
      figures = decoding.then((decoded) => new FigureDecoder(decoded))
      // A fault is told to whoever asked for the core.
      figures.catch(() => undefined)
      return decoding
    },
    read,
    gather,
    add: async (entry, bytes) => {
      await begun()
      await gather(entry, await read(entry, bytes))
    },
    slab: async (indicator) => (await begun()).slabOf(indicator),
    evidence: (entry, bytes) => decodeEvidence(entry, new Map([[entry.path, bytes]]), gunzip),
  }
}
