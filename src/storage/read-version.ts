import { type Manifest, manifestSchema } from '../core/schema/manifest.ts'
import { atFirstUse, z } from '../core/schema/zod.ts'
import type { FahengDatabase, VersionRecord } from './database.ts'
import type { StoredVersion } from './dataset-store.ts'
import { slabFormat } from './slab-content.ts'

const recordSchema = atFirstUse(() =>
  z.object({
    manifest: manifestSchema,
    state: z.enum(['staged', 'verified']),
    slabFormat: z.int(),
    slabs: z.record(z.string(), z.string()),
  }),
)

export interface KnownVersion extends StoredVersion {
  /** SHA-256 of each slab by its name. */
  readonly hashes: Readonly<Record<string, string>>
}

/**
 * What storage says of a version. What it gives back is foreign data as much as what the network gives. Null where the
 * version is unknown, damaged or written by code that published otherwise.
 */
export async function readVersion(db: FahengDatabase, version: string): Promise<KnownVersion | null> {
  return knownVersion(version, await db.versions.get(version))
}

/** The same of a record that was read already. */
export function knownVersion(version: string, found: unknown): KnownVersion | null {
  const record = recordSchema.safeParse(found)
  if (!record.success || record.data.manifest.version !== version) return null
  const { manifest, state, slabs } = record.data
  const hashes = record.data.slabFormat === slabFormat ? slabs : {}
  return { manifest, isVerified: state === 'verified', slabs: Object.keys(hashes), hashes }
}

/**
 * As much of a record as the first slabs are checked and shown by: making the schema for all of it takes a good part of a
 * start. `knownVersion` has the last word before anything else of the version is read.
 */
export function glimpsedVersion(version: string, found: unknown): KnownVersion | null {
  const record = (found ?? {}) as Partial<Record<keyof VersionRecord, unknown>>
  const manifest = (record.manifest ?? {}) as Partial<Record<keyof Manifest, unknown>>
  const isIt = manifest.version === version && Array.isArray(manifest.files)
  // A version that does not say whether it is invented cannot be marked.
  const isMarked = typeof manifest.synthetic === 'boolean'
  if (!isIt || !isMarked || record.state !== 'verified' || record.slabFormat !== slabFormat) return null
  const hashes = (record.slabs ?? {}) as KnownVersion['hashes']
  return { manifest: manifest as Manifest, isVerified: true, slabs: Object.keys(hashes), hashes }
}
