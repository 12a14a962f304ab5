import type { Manifest } from '../core/schema/manifest.ts'
import type { ChunkRecord, FahengDatabase, VersionRecord } from './database.ts'
import type { FileBytes, Slabs } from './dataset-store.ts'
import { inLots } from './in-lots.ts'
import { sha256Hex } from './sha256.ts'
import { packSlab, slabFormat } from './slab-content.ts'
import { StorageError } from './storage-error.ts'
import { writeInEpoch } from './write-in-epoch.ts'

/**
 * Writes the given files of a version, so many at once that a whole country takes a few transactions. Readers do not see
 * a staged version; a file neither given nor stored already is found by `verifyVersion`.
 */
export async function stageFiles(db: FahengDatabase, manifest: Manifest, files: FileBytes): Promise<void> {
  const { version } = manifest
  const given = manifest.files.flatMap(({ path: name, sha256 }): ChunkRecord[] => {
    const bytes = files.get(name)
    // Sliced: a view into a larger buffer would store the whole buffer.
    return bytes ? [{ version, name, sha256, bytes: bytes.slice() }] : []
  })
  const [first = [], ...rest] = inLots(given, ({ bytes }) => bytes.length)
  await writeInEpoch(db, [db.versions, db.chunks], async () => {
    const known = await db.versions.get(version)
    const since = new Date().toISOString()
    const fresh = { state: 'staged', slabFormat, slabs: {}, since } as const
    await db.versions.put({ ...fresh, ...known, version, manifest })
    await db.chunks.bulkPut(first)
  })
  for (const records of rest) {
    await writeInEpoch(db, [db.versions, db.chunks], async () => {
      await refuseSwept(db, version)
      await db.chunks.bulkPut(records)
    })
  }
}

/** SHA-256 of each slab by its name. */
export type SlabHashes = Readonly<Record<string, string>>

/**
 * Writes the slabs of a staged version and then their hashes. Cut in between, the slabs have no hash or another's, and are
 * made anew.
 */
export async function stageSlabs(db: FahengDatabase, version: string, slabs: Slabs): Promise<void> {
  const hashes = await putSlabs(db, version, slabs)
  await writeInEpoch(db, [db.versions], () => noteHashes(db, version, hashes))
}

/** Writes the slabs alone; their hashes are computed beside the writing. */
export async function putSlabs(db: FahengDatabase, version: string, slabs: Slabs): Promise<SlabHashes> {
  const records = [...slabs].map(([name, content]) => ({ version, name, bytes: packSlab(content) }))
  const hashing = Promise.all(
    records.map(async ({ name, bytes }): Promise<[string, string]> => [name, await sha256Hex(bytes)]),
  )
  // A fault of the writing comes first; one of the hashing is waited for below.
  hashing.catch(() => undefined)
  await writeInEpoch(db, [db.versions, db.slabs], async () => {
    await refuseSwept(db, version)
    await db.slabs.where('version').equals(version).delete()
    await db.slabs.bulkPut(records)
  })
  return Object.fromEntries(await hashing)
}

/** To be called in a transaction over the versions. */
export async function noteHashes(
  db: FahengDatabase,
  version: string,
  slabs: SlabHashes,
  change: Partial<VersionRecord> = {},
): Promise<void> {
  await refuseSwept(db, version)
  await db.versions.update(version, { slabFormat, slabs, ...change })
}

/** Another tab may have swept the version away meanwhile; its parts must not outlive it. */
async function refuseSwept(db: FahengDatabase, version: string): Promise<void> {
  if (await db.versions.get(version)) return
  throw new StorageError('conflict', `version ${version} was removed while it was written`)
}
