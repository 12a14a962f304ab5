import type { ChunkEntry, Manifest } from '../core/schema/manifest.ts'
import type { Pointer } from './database.ts'
import type { StorageError } from './storage-error.ts'

/** Bytes by chunk name. */
export type ChunkBytes = ReadonlyMap<string, Uint8Array>

/** What storage holds of one version. Every chunk given here was compared with its manifest entry. */
export interface StoredVersion {
  readonly manifest: Manifest
  readonly chunks: ChunkBytes
  /** Entries whose bytes are not there, or were there damaged and have been removed. */
  readonly missing: readonly ChunkEntry[]
}

/**
 * Where versions of the published dataset are kept. Every operation rejects with a `StorageError`.
 * A version becomes visible only by `flipPointer`, after `stageVersion` and `verifyVersion`.
 */
export interface DatasetStore {
  readonly persistence: 'stored' | 'memory'
  /** Why there is only memory; null when stored. */
  readonly obstacle: StorageError | null
  readPointer(): Promise<Pointer>
  /** Null where the version is unknown. */
  readVersion(version: string): Promise<StoredVersion | null>
  /** The same bytes under any version, verified; null where no version holds them. */
  findChunk(entry: ChunkEntry): Promise<Uint8Array | null>
  /** Writes what the version lacks. Leaves what readers see untouched. */
  stageVersion(manifest: Manifest, chunks: ChunkBytes): Promise<void>
  /** Reads a staged version back and marks it verified. Rejects with `damaged` where anything differs. */
  verifyVersion(version: string): Promise<void>
  /** Makes a verified version current, if `expected` still is. Rejects with `conflict` where it is not. */
  flipPointer(next: string, expected: string | null): Promise<Pointer>
  /**
   * Removes versions that are neither current, previous nor `keep`. With `settled`, the current version has just
   * been verified by a start of its own, so the previous one goes too. Returns the removed versions.
   */
  sweepOrphans(options: { readonly keep: string; readonly settled: boolean }): Promise<readonly string[]>
  close(): void
}
