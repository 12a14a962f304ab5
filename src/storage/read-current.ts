import { type FahengDatabase, schemaEpoch } from './database.ts'
import type { CurrentReading } from './dataset-store.ts'
import type { FirstRows } from './read-first-rows.ts'
import { pointerFrom, readPointer } from './read-pointer.ts'
import { keysOf, soundSlabs, unpackSound } from './read-slabs.ts'
import { glimpsedVersion, knownVersion } from './read-version.ts'

/** Pointer, current version and some of its slabs in one transaction: a start pays for each it waits for. */
export async function readCurrent(db: FahengDatabase, names: readonly string[]): Promise<CurrentReading> {
  const { pointer, record, slabs } = await db.transaction(
    'r',
    [db.pointer, db.versions, db.slabs],
    async () => {
      const pointer = await readPointer(db)
      const { current } = pointer
      if (current === null) return { pointer, record: undefined, slabs: [] }
      const [record, slabs] = await Promise.all([
        db.versions.get(current),
        db.slabs.bulkGet(keysOf(current, names)),
      ])
      return { pointer, record, slabs }
    },
  )
  const version = pointer.current === null ? null : knownVersion(pointer.current, record)
  return { pointer, version, slabs: version ? await soundSlabs(db, version, names, slabs) : new Map() }
}

/**
 * The same from rows that were read before the database was opened. Null where not all slabs are what was written by code
 * of this epoch: what is to be done about it is for whoever opens the database.
 */
export async function currentFrom(rows: FirstRows): Promise<CurrentReading | null> {
  const { names } = rows
  const pointer = pointerFrom(rows.pointer)
  if (pointer.current === null || pointer.schemaEpoch !== schemaEpoch) return null
  const { current } = pointer
  const version = glimpsedVersion(current, rows.version)
  if (version === null) return null
  const slabs = await unpackSound(version, names, rows.slabs)
  return names.every((name) => slabs.has(name))
    ? { pointer, version, slabs, look: () => knownVersion(current, rows.version) }
    : null
}
