import { Dexie } from 'dexie'
import { withDeadline } from './deadline.ts'
import { storageErrorFrom } from './storage-error-from.ts'
import { announceWipe } from './wiped.ts'

/** Every database of this app begins so. */
const prefix = 'faheng'
const known = ['faheng', 'faheng-user']

/**
 * Deletes every database of the app, what the reader made included. Other tabs close theirs when they are told, and
 * neither they nor this page open one again. Rejects with a `StorageError` where one could not be deleted; running it again deletes the rest.
 */
export async function deleteAllDatabases(deadline = 10_000): Promise<void> {
  announceWipe()
  const names = new Set([...known, ...(await databaseNames())])
  for (const name of names) {
    try {
      const gone = new Dexie(name).delete({ disableAutoOpen: true })
      await withDeadline(Promise.resolve(gone), deadline, `delete ${name}`)
    } catch (error) {
      throw storageErrorFrom(error)
    }
  }
}

/** Not every browser tells; then the ones every copy has are known anyway. */
async function databaseNames(): Promise<readonly string[]> {
  try {
    const names = await Dexie.getDatabaseNames()
    return names.filter((name) => name === prefix || name.startsWith(`${prefix}-`))
  } catch {
    return []
  }
}
