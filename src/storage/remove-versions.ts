import { emptyPointer, type FahengDatabase } from './database.ts'
import { withCommitLock } from './lock.ts'
import { writeInEpoch } from './write-in-epoch.ts'

/** Removes everything published. The counter goes on, so that no old order comes back. */
export function removeVersions(db: FahengDatabase): Promise<void> {
  return withCommitLock(() =>
    writeInEpoch(db, [db.versions, db.chunks, db.slabs], async (pointer) => {
      await Promise.all([db.versions.clear(), db.chunks.clear(), db.slabs.clear()])
      const { schemaEpoch, counter } = pointer
      await db.pointer.put({ ...emptyPointer, schemaEpoch, counter: counter + 1, id: 'dataset' })
    }),
  )
}
