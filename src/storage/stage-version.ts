import type { Manifest } from '../core/schema/manifest.ts'
import type { ChunkRecord, FahengDatabase } from './database.ts'
import type { ChunkBytes } from './dataset-store.ts'
import { StorageError } from './storage-error.ts'
import { writeInEpoch } from './write-in-epoch.ts'

/**
 * Writes the given chunks of a version, each in a transaction of its own so that no reader waits long. Readers
 * do not see a staged version; a chunk neither given nor stored already is found by `verifyVersion`.
 */
export async function stageVersion(
  db: FahengDatabase,
  manifest: Manifest,
  chunks: ChunkBytes,
): Promise<void> {
  const { version } = manifest
  await writeInEpoch(db, [db.versions], async () => {
    const known = await db.versions.get(version)
    await db.versions.put({ version, manifest, state: known?.state ?? 'staged' })
  })
  for (const { name, sha256 } of manifest.chunks) {
    const bytes = chunks.get(name)
    // Sliced: a view into a larger buffer would store the whole buffer.
    if (bytes) await putChunk(db, { version, name, sha256, bytes: bytes.slice() })
  }
}

async function putChunk(db: FahengDatabase, record: ChunkRecord): Promise<void> {
  await writeInEpoch(db, [db.versions, db.chunks], async () => {
    // Another tab may have swept the version away meanwhile; its chunks must not outlive it.
    if (!(await db.versions.get(record.version))) {
      throw new StorageError('conflict', `version ${record.version} was removed while it was written`)
    }
    await db.chunks.put(record)
  })
}
