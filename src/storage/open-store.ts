import type { DatasetStore } from './dataset-store.ts'
import { createDexieStore } from './dexie-store.ts'
import { createMemoryStore } from './memory-store.ts'
import { openDatabase } from './open-database.ts'
import type { OpenOptions } from './open-dexie.ts'
import { storageErrorFrom } from './storage-error-from.ts'

/** The lasting store, or where the browser refuses it, one for this session that says why. Never rejects. */
export async function openStore(options?: OpenOptions): Promise<DatasetStore> {
  try {
    return createDexieStore(await openDatabase(options))
  } catch (error) {
    return createMemoryStore(storageErrorFrom(error))
  }
}
