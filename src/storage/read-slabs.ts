import type { FahengDatabase, SlabRecord } from './database.ts'
import type { Slabs } from './dataset-store.ts'
import { type KnownVersion, readVersion } from './read-version.ts'
import { sha256Hex } from './sha256.ts'
import { type SlabContent, unpackSlab } from './slab-content.ts'
import { writeInEpoch } from './write-in-epoch.ts'

/** The slabs of a version, or those of the given names, that are what was written. A damaged one is never given out, and removed. */
export async function readSlabs(
  db: FahengDatabase,
  version: string,
  names?: readonly string[],
): Promise<Slabs> {
  const known = await readVersion(db, version)
  if (!known) return new Map()
  const wanted = names ? names.filter((name) => known.hashes[name] !== undefined) : known.slabs
  return soundSlabs(db, known, wanted, await db.slabs.bulkGet(keysOf(version, wanted)))
}

/** Records as storage gave them for these names, unpacked: those that are what was written. A damaged one is removed. */
export async function soundSlabs(
  db: FahengDatabase,
  known: KnownVersion,
  names: readonly string[],
  records: readonly (SlabRecord | undefined)[],
): Promise<Slabs> {
  const sound = await unpackSound(known, names, records)
  const { hashes, manifest } = known
  const damaged = names.filter(
    (name, index) => hashes[name] !== undefined && records[index] && !sound.has(name),
  )
  if (damaged.length > 0) await quarantine(db, manifest.version, damaged)
  return sound
}

/** The same without a word on those that are damaged. */
export async function unpackSound(
  { hashes }: KnownVersion,
  names: readonly string[],
  records: readonly unknown[],
): Promise<Slabs> {
  const sound = await Promise.all(
    names.map(async (name, index): Promise<[string, SlabContent] | null> => {
      const bytes = (records[index] as Partial<Record<keyof SlabRecord, unknown>> | undefined)?.bytes
      if (!(bytes instanceof Uint8Array)) return null
      const found = bytes as Uint8Array<ArrayBuffer>
      return (await sha256Hex(found)) === hashes[name] ? [name, unpackSlab(found)] : null
    }),
  )
  return new Map(sound.filter((slab) => slab !== null))
}

export const keysOf = (version: string, names: readonly string[]): [string, string][] =>
  names.map((name) => [version, name])

async function quarantine(db: FahengDatabase, version: string, names: readonly string[]): Promise<void> {
  try {
    await writeInEpoch(db, [db.slabs], () => db.slabs.bulkDelete(keysOf(version, names)))
  } catch {
    // Not removed, but not given out either: every read compares again.
  }
}
