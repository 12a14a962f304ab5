import { Dexie, type EntityTable, type Table } from 'dexie'
import type { Manifest } from '../core/schema/manifest.ts'

/**
 * Raised when older code must no longer write here. It is our own number, checked inside every write:
 * Dexie opens a database made by newer code without an error.
 */
export const schemaEpoch = 2

/** One published file of one version, as it came. Never changed once written: same version and name, same bytes. */
export interface ChunkRecord {
  readonly version: string
  /** The file's path beside the manifest. */
  readonly name: string
  readonly sha256: string
  readonly bytes: Uint8Array
}

/**
 * One part of a version as the app works with it: typed arrays and texts, never a row a figure. Made from the files,
 * from which it can be made again at any time.
 */
export interface SlabRecord {
  readonly version: string
  readonly name: string
  /** As `packSlab` lays it out. */
  readonly bytes: Uint8Array
}

/** A version is `staged` until all its files and slabs were read back and compared. */
export interface VersionRecord {
  readonly version: string
  readonly manifest: Manifest
  readonly state: 'staged' | 'verified'
  /** How the slabs are laid out; see `slabFormat`. */
  readonly slabFormat: number
  /** SHA-256 of each slab by its name; none before the slabs are made. */
  readonly slabs: Readonly<Record<string, string>>
  /** The machine's time when it began to come, UTC, for display; older code did not note it. */
  readonly since?: string
}

/** The one row that decides what readers see. */
export interface Pointer {
  readonly current: string | null
  /** Kept until a later start has verified `current`. */
  readonly previous: string | null
  readonly schemaEpoch: number
  /** Goes up by one at every flip. Order comes from here, never from a clock. */
  readonly counter: number
}

export interface PointerRecord extends Pointer {
  readonly id: 'dataset'
}

/** The published data. What the reader makes has a database of its own: `UserDatabase`. */
export class FahengDatabase extends Dexie {
  readonly chunks!: Table<ChunkRecord, [string, string]>
  readonly slabs!: Table<SlabRecord, [string, string]>
  readonly versions!: EntityTable<VersionRecord, 'version'>
  readonly pointer!: EntityTable<PointerRecord, 'id'>
  // Only read, for what builds before the log of the reader's things left here.
  readonly regionGroups!: Table<unknown, number>
  readonly savedViews!: Table<unknown, number>
  readonly boundaries!: Table<unknown, string>

  constructor(name = 'faheng') {
    // `strict`: a commit is reported only after it reached the disk, so the pointer never runs ahead of its chunks.
    super(name, { chromeTransactionDurability: 'strict' })
    // Only ever add tables and indexes here: old tabs still read while a newer one runs.
    this.version(1).stores({
      chunks: '[version+name], version, sha256',
      versions: 'version',
      pointer: 'id',
    })
    this.version(2).stores({ regionGroups: '++id' })
    this.version(3).stores({ savedViews: '++id' })
    this.version(4).stores({ boundaries: 'id' })
    this.version(5).stores({ slabs: '[version+name], version' })
  }
}

export const emptyPointer: Pointer = { current: null, previous: null, schemaEpoch, counter: 0 }
