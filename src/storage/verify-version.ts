import type { FahengDatabase } from './database.ts'
import { missingFiles } from './read-file.ts'
import { readVersion } from './read-version.ts'
import { StorageError } from './storage-error.ts'
import { writeInEpoch } from './write-in-epoch.ts'

/**
 * Reads every file of a staged version back from storage, compares it, sees that every slab is there, and marks the
 * version verified. Slabs are not read back here: they are compared at each read, and one that differs is made anew from
 * the files, which were. So what a version rests on is proved before it can become current.
 */
export async function verifyVersion(db: FahengDatabase, version: string): Promise<void> {
  const stored = await readVersion(db, version)
  if (!stored) throw new StorageError('damaged', `version ${version} is not in storage`)
  const missing = await missingFiles(db, stored.manifest)
  const kept = new Set(
    (await db.slabs.where('version').equals(version).primaryKeys()).map(([, name]) => name),
  )
  missing.push(...stored.slabs.filter((name) => !kept.has(name)))
  if (stored.slabs.length === 0) missing.push('all slabs')
  refuseMissing(version, missing)
  await writeInEpoch(db, [db.versions], () => db.versions.update(version, { state: 'verified' }))
}

/** Throws where a part of a version did not come back. */
export function refuseMissing(version: string, missing: readonly string[]): void {
  if (missing.length === 0) return
  throw new StorageError('damaged', `parts of ${version} did not come back as written: ${missing.join(', ')}`)
}
