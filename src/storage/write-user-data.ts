import type { Table } from 'dexie'
import { withLock } from './lock.ts'
import { readUserEpoch } from './read-user-epoch.ts'
import { StorageError } from './storage-error.ts'
import { type UserDatabase, userEpoch } from './user-database.ts'

/**
 * Runs one write transaction over `tables` while no other tab writes what the reader made. The epoch is read inside it,
 * so code that is older than the data can never write. Rejects with `outdated` then.
 */
export function writeUserData<T>(
  db: UserDatabase,
  tables: readonly Table[],
  work: () => Promise<T>,
): Promise<T> {
  return withLock('faheng:user', () =>
    db.transaction('rw', [...tables, db.marks], async () => {
      const epoch = await readUserEpoch(db)
      if (epoch > userEpoch) {
        throw new StorageError('outdated', `stored epoch ${epoch}, this code ${userEpoch}`)
      }
      return work()
    }),
  )
}
