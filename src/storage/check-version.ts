import type { FahengDatabase } from './database.ts'
import { readFile } from './read-file.ts'
import { readSlabs } from './read-slabs.ts'
import { readVersion } from './read-version.ts'
import { StorageError } from './storage-error.ts'

/** Parts of a version that are missing or not what was written, by name. Damaged ones are removed by the look. */
export interface DamagedParts {
  readonly files: readonly string[]
  readonly slabs: readonly string[]
}

/**
 * Reads every file and slab of a version back and compares it with its hash. Damaged parts are removed, as at any
 * reading. Rejects with `damaged` where storage does not know the version.
 */
export async function checkVersion(
  db: FahengDatabase,
  version: string,
  onPart?: (done: number, count: number) => void,
): Promise<DamagedParts> {
  const stored = await readVersion(db, version)
  if (!stored) throw new StorageError('damaged', `version ${version} is not in storage`)
  const { files: entries } = stored.manifest
  const count = entries.length + stored.slabs.length
  const files: string[] = []
  for (const [index, entry] of entries.entries()) {
    onPart?.(index, count)
    if (!(await readFile(db, version, entry))) files.push(entry.path)
  }
  onPart?.(entries.length, count)
  const sound = await readSlabs(db, version)
  onPart?.(count, count)
  // A version without slabs was cut off before they were made, or they are of other code.
  const slabs = stored.slabs.length === 0 ? ['all slabs'] : stored.slabs.filter((name) => !sound.has(name))
  return { files, slabs }
}
