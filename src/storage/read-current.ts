import type { FahengDatabase } from './database.ts'
import type { CurrentReading } from './dataset-store.ts'
import { readPointer } from './read-pointer.ts'
import { keysOf, soundSlabs } from './read-slabs.ts'
import { knownVersion } from './read-version.ts'

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
