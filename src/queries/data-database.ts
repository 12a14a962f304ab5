import type { FahengDatabase } from '../storage/database.ts'
import { openDatabase } from '../storage/open-database.ts'
import { openStore } from '../storage/open-store.ts'
import { dataSource } from './data-source.ts'

/** The store of the page's own source. */
export function openDataStore() {
  return openStore({ name: dataSource().database })
}

/** Opens the database of the page's own source for one piece of work. Rejects where the browser keeps nothing. */
export async function inDataDatabase<T>(work: (db: FahengDatabase) => Promise<T>): Promise<T> {
  const db = await openDatabase({ name: dataSource().database })
  try {
    return await work(db)
  } finally {
    db.close({ disableAutoOpen: true })
  }
}
