import type { Table } from 'dexie'
import { type FahengDatabase, type Pointer, schemaEpoch } from './database.ts'
import { readPointer } from './read-pointer.ts'
import { StorageError } from './storage-error.ts'

/**
 * Runs one write transaction over `tables` and the pointer. The epoch is read inside it, so code that is
 * older than the data can never write, whatever it read before. Rejects with `outdated` then.
 */
export function writeInEpoch<T>(
  db: FahengDatabase,
  tables: readonly Table[],
  work: (pointer: Pointer) => Promise<T>,
): Promise<T> {
  return db.transaction('rw', [...tables, db.pointer], async () => {
    const pointer = await readPointer(db)
    if (pointer.schemaEpoch > schemaEpoch) {
      throw new StorageError('outdated', `stored epoch ${pointer.schemaEpoch}, this code ${schemaEpoch}`)
    }
    return work(pointer)
  })
}
