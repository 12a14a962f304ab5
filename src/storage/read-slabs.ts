import type { FahengDatabase } from './database.ts'
import type { Slabs } from './dataset-store.ts'
import { readVersion } from './read-version.ts'
import { sha256Hex } from './sha256.ts'
import { type SlabContent, unpackSlab } from './slab-content.ts'
import { writeInEpoch } from './write-in-epoch.ts'

/** The slabs of a version, or those of the given names, that are what was written. A damaged one is never given out, and removed. */
export async function readSlabs(
  db: FahengDatabase,
  version: string,
  names?: readonly string[],
): Promise<Slabs> {
  const hashes = Object.entries((await readVersion(db, version))?.hashes ?? {}).filter(
    ([name]) => names?.includes(name) ?? true,
  )
  const records = await db.slabs.bulkGet(hashes.map(([name]) => [version, name]))
  const sound = await Promise.all(
    hashes.map(async ([name, hash], index): Promise<[string, SlabContent] | null> => {
      const bytes: unknown = records[index]?.bytes
      if (!(bytes instanceof Uint8Array)) return null
      const found = bytes as Uint8Array<ArrayBuffer>
      return (await sha256Hex(found)) === hash ? [name, unpackSlab(found)] : null
    }),
  )
  const damaged = hashes.filter((_, index) => records[index] && !sound[index]).map(([name]) => name)
  if (damaged.length > 0) await quarantine(db, version, damaged)
  return new Map(sound.filter((slab) => slab !== null))
}

async function quarantine(db: FahengDatabase, version: string, names: readonly string[]): Promise<void> {
  try {
    const keys = names.map((name): [string, string] => [version, name])
    await writeInEpoch(db, [db.slabs], () => db.slabs.bulkDelete(keys))
  } catch {
    // Not removed, but not given out either: every read compares again.
  }
}
