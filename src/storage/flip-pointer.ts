import type { FahengDatabase, Pointer } from './database.ts'
import { StorageError } from './storage-error.ts'
import { writeInEpoch } from './write-in-epoch.ts'

/**
 * Makes `next` current in one small transaction: epoch, expected old pointer, verified state and number of
 * files and slabs are all checked inside it. The old current version becomes the previous one.
 */
export async function flipPointer(
  db: FahengDatabase,
  next: string,
  expected: string | null,
): Promise<Pointer> {
  return writeInEpoch(db, [db.versions, db.chunks, db.slabs], async (pointer) => {
    if (pointer.current !== expected) {
      throw new StorageError('conflict', `current is ${pointer.current}, expected ${expected}`)
    }
    const record = await db.versions.get(next)
    const files = await db.chunks.where('version').equals(next).count()
    const slabs = await db.slabs.where('version').equals(next).count()
    const isWhole =
      record?.state === 'verified' &&
      files === record.manifest.files.length &&
      slabs === Object.keys(record.slabs).length
    if (!isWhole) {
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
