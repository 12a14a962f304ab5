import type { FahengDatabase } from './database.ts'
import { readVersion } from './read-version.ts'
import { StorageError } from './storage-error.ts'
import { writeInEpoch } from './write-in-epoch.ts'

/** Reads a staged version back from storage, compares every chunk, and marks it verified. */
export async function verifyVersion(db: FahengDatabase, version: string): Promise<void> {
  const stored = await readVersion(db, version)
  if (!stored) throw new StorageError('damaged', `version ${version} is not in storage`)
  if (stored.missing.length > 0) {
    const names = stored.missing.map((entry) => entry.name).join(', ')
    throw new StorageError('damaged', `chunks of ${version} did not come back as written: ${names}`)
  }
  await writeInEpoch(db, [db.versions], async () => {
    await db.versions.put({ version, manifest: stored.manifest, state: 'verified' })
  })
}
