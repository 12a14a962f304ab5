import type { FileEntry, Manifest } from '../core/schema/manifest.ts'
import type { Pointer } from './database.ts'
import type { SlabContent } from './slab-content.ts'
import type { StorageError } from './storage-error.ts'

/** Published files by path. */
export type FileBytes = ReadonlyMap<string, Uint8Array>

/** Slabs by name. */
export type Slabs = ReadonlyMap<string, SlabContent>

/** What storage knows of one version, without its bytes. */
export interface StoredVersion {
  readonly manifest: Manifest
  /** All files and slabs were once read back as they were written. */
  readonly isVerified: boolean
  /** Names of the slabs made of it; none where they were laid out by other code. */
  readonly slabs: readonly string[]
}

export interface WholeVersion {
  readonly manifest: Manifest
  /** At least those that are not in storage yet. */
  readonly files: FileBytes
  readonly slabs: Slabs
}

/** What a start needs first, as storage has it at one moment. */
export interface CurrentReading {
  readonly pointer: Pointer
  /** The current version; null where there is none, or it is unknown. */
  readonly version: StoredVersion | null
  /** Of its slabs those asked for that are what was written. */
  readonly slabs: Slabs
  /**
   * Of the version's record only what these slabs are shown by was looked at; this looks at the rest, and gives null where
   * anything is wrong with it. Left out where that was done.
   */
  readonly look?: () => StoredVersion | null
}

/**
 * Where versions of the published dataset are kept: the files as they came, so that a cut load goes on and nothing has
 * to be fetched twice, and the slabs made of them, which the app reads. Every operation rejects with a `StorageError`.
 * A version becomes visible only by `flipPointer`, after `stageFiles`, `stageSlabs` and `verifyVersion`.
 */
export interface DatasetStore {
  readonly persistence: 'stored' | 'memory'
  /** Why there is only memory; null when stored. */
  readonly obstacle: StorageError | null
  readPointer(): Promise<Pointer>
  /** The current version and those of its slabs that have these names, at once. */
  readCurrent(names: readonly string[]): Promise<CurrentReading>
  /** Null where the version is unknown. */
  readVersion(version: string): Promise<StoredVersion | null>
  /**
   * The slabs of a version that are what was written, all of them or those of the given names. A damaged one is left out
   * and removed.
   */
  readSlabs(version: string, names?: readonly string[]): Promise<Slabs>
  /** The same bytes under any version, verified; null where no version holds them. */
  findFile(entry: FileEntry): Promise<Uint8Array | null>
  /** Writes the given files of a version. Leaves what readers see untouched. */
  stageFiles(manifest: Manifest, files: FileBytes): Promise<void>
  /** Writes the slabs of a staged version, all of them. */
  stageSlabs(version: string, slabs: Slabs): Promise<void>
  /** Reads a staged version back and marks it verified. Rejects with `damaged` where anything differs. */
  verifyVersion(version: string): Promise<void>
  /** Stages a version whole and verifies it, as these three do. To be called under the lock of commits. */
  writeBeside(whole: WholeVersion): Promise<void>
  /** Makes a verified version current, if `expected` still is. Rejects with `conflict` where it is not. */
  flipPointer(next: string, expected: string | null): Promise<Pointer>
  /**
   * Removes versions that are neither current, previous nor `keep`, and that no tab uses; where `keep` is null, all that
   * is staged stays. With `settled`, the current version has just been verified by a start of its own, so the previous
   * one goes too. Returns the removed versions.
   */
  sweepOrphans(options: {
    readonly keep: string | null
    readonly settled: boolean
  }): Promise<readonly string[]>
  close(): void
}
