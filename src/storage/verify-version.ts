import type { FahengDatabase } from './database.ts'
import { readFile } from './read-file.ts'
import { readSlabs } from './read-slabs.ts'
import { readVersion } from './read-version.ts'
import { StorageError } from './storage-error.ts'
import { writeInEpoch } from './write-in-epoch.ts'

/** Reads a staged version back from storage, compares every file and slab, and marks it verified. */
export async function verifyVersion(db: FahengDatabase, version: string): Promise<void> {
  const stored = await readVersion(db, version)
  if (!stored) throw new StorageError('damaged', `version ${version} is not in storage`)
  const missing: string[] = []
  for (const entry of stored.manifest.files)
    if (!(await readFile(db, version, entry))) missing.push(entry.path)
  const slabs = await readSlabs(db, version)
  missing.push(...stored.slabs.filter((name) => !slabs.has(name)))
  if (stored.slabs.length === 0) missing.push('all slabs')
  if (missing.length > 0) {
    throw new StorageError(
      'damaged',
      `parts of ${version} did not come back as written: ${missing.join(', ')}`,
    )
  }
  await writeInEpoch(db, [db.versions], () => db.versions.update(version, { state: 'verified' }))
}
