import type { FahengDatabase, Pointer } from './database.ts'
import { StorageError } from './storage-error.ts'
import { writeInEpoch } from './write-in-epoch.ts'

/**
 * Makes `next` current in one small transaction: epoch, expected old pointer, verified state and number of
 * chunks are all checked inside it. The old current version becomes the previous one.
 */
export async function flipPointer(
  db: FahengDatabase,
  next: string,
  expected: string | null,
): Promise<Pointer> {
  return writeInEpoch(db, [db.versions, db.chunks], async (pointer) => {
    if (pointer.current !== expected) {
      throw new StorageError('conflict', `current is ${pointer.current}, expected ${expected}`)
    }
    const record = await db.versions.get(next)
    const count = await db.chunks.where('version').equals(next).count()
    if (record?.state !== 'verified' || count !== record.manifest.chunks.length) {
      throw new StorageError('damaged', `version ${next} is not whole and verified`)
    }
    const flipped: Pointer = {
      current: next,
      previous: pointer.current,
      schemaEpoch: pointer.schemaEpoch,
      counter: pointer.counter + 1,
    }
    await db.pointer.put({ ...flipped, id: 'dataset' })
    return flipped
  })
}
