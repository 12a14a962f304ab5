import type { Manifest } from '../core/schema/manifest.ts'
import type { ChunkRecord, FahengDatabase } from './database.ts'
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
  await writeInEpoch(db, [db.versions], async () => {
    const known = await db.versions.get(version)
    const since = new Date().toISOString()
    const fresh = { state: 'staged', slabFormat, slabs: {}, since } as const
    await db.versions.put({ ...fresh, ...known, version, manifest })
  })
  const given = manifest.files.flatMap(({ path: name, sha256 }): ChunkRecord[] => {
    const bytes = files.get(name)
    // Sliced: a view into a larger buffer would store the whole buffer.
    return bytes ? [{ version, name, sha256, bytes: bytes.slice() }] : []
  })
  for (const records of inLots(given, ({ bytes }) => bytes.length)) {
    await writeInEpoch(db, [db.versions, db.chunks], async () => {
      await refuseSwept(db, version)
      await db.chunks.bulkPut(records)
    })
  }
}

/**
 * Writes the slabs of a staged version and then their hashes, which are computed beside the writing. Cut in between, the
 * slabs have no hash or another's, and are made anew.
 */
export async function stageSlabs(db: FahengDatabase, version: string, slabs: Slabs): Promise<void> {
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
  const hashes = await hashing
  await writeInEpoch(db, [db.versions, db.slabs], async () => {
    await refuseSwept(db, version)
    await db.versions.update(version, { slabFormat, slabs: Object.fromEntries(hashes) })
  })
}

/** Another tab may have swept the version away meanwhile; its parts must not outlive it. */
async function refuseSwept(db: FahengDatabase, version: string): Promise<void> {
  if (await db.versions.get(version)) return
  throw new StorageError('conflict', `version ${version} was removed while it was written`)
}
