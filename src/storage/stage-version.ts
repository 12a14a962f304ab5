import type { Manifest } from '../core/schema/manifest.ts'
import type { ChunkRecord, FahengDatabase } from './database.ts'
import type { FileBytes, Slabs } from './dataset-store.ts'
import { hashOfSlab, slabFormat } from './slab-content.ts'
import { StorageError } from './storage-error.ts'
import { writeInEpoch } from './write-in-epoch.ts'

/**
 * Writes the given files of a version, each in a transaction of its own so that no reader waits long. Readers do not
 * see a staged version; a file neither given nor stored already is found by `verifyVersion`.
 */
export async function stageFiles(db: FahengDatabase, manifest: Manifest, files: FileBytes): Promise<void> {
  const { version } = manifest
  await writeInEpoch(db, [db.versions], async () => {
    const known = await db.versions.get(version)
    const fresh = { state: 'staged', slabFormat, slabs: {} } as const
    await db.versions.put({ ...fresh, ...known, version, manifest })
  })
  for (const { path: name, sha256 } of manifest.files) {
    const bytes = files.get(name)
    // Sliced: a view into a larger buffer would store the whole buffer.
    if (bytes) await putFile(db, { version, name, sha256, bytes: bytes.slice() })
  }
}

async function putFile(db: FahengDatabase, record: ChunkRecord): Promise<void> {
  await writeInEpoch(db, [db.versions, db.chunks], async () => {
    await refuseSwept(db, record.version)
    await db.chunks.put(record)
  })
}

/** Writes the slabs of a staged version and their hashes, all in one transaction. */
export async function stageSlabs(db: FahengDatabase, version: string, slabs: Slabs): Promise<void> {
  const hashed = await Promise.all(
    [...slabs].map(async ([name, content]) => ({ name, content, hash: await hashOfSlab(content) })),
  )
  await writeInEpoch(db, [db.versions, db.slabs], async () => {
    await refuseSwept(db, version)
    await db.slabs.where('version').equals(version).delete()
    await db.slabs.bulkPut(hashed.map(({ name, content }) => ({ version, name, content })))
    await db.versions.update(version, {
      slabFormat,
      slabs: Object.fromEntries(hashed.map(({ name, hash }) => [name, hash])),
    })
  })
}

/** Another tab may have swept the version away meanwhile; its parts must not outlive it. */
async function refuseSwept(db: FahengDatabase, version: string): Promise<void> {
  if (await db.versions.get(version)) return
  throw new StorageError('conflict', `version ${version} was removed while it was written`)
}
