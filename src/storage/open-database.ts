import { FahengDatabase, schemaEpoch } from './database.ts'
import { openDexie, type OpenOptions } from './open-dexie.ts'
import { announceEpoch, compareEpoch } from './newer-code.ts'
import { readPointer } from './read-pointer.ts'

/** Opens the database of published data and announces this code's epoch. Rejects as `openDexie` does. */
export function openDatabase(options: OpenOptions = {}): Promise<FahengDatabase> {
  return openDexie(() => new FahengDatabase(options.name), claimEpoch, options)
}

/** Raises the stored epoch to ours, so that older tabs stop writing. A newer epoch is left alone. */
async function claimEpoch(db: FahengDatabase): Promise<void> {
  const isClaimed = async () => {
    const stored = (await db.pointer.get('dataset'))?.schemaEpoch ?? 0
    compareEpoch(stored)
    return stored >= schemaEpoch
  }
  if (await isClaimed()) return
  await db.transaction('rw', db.pointer, async () => {
    if (await isClaimed()) return
    await db.pointer.put({ ...(await readPointer(db)), id: 'dataset', schemaEpoch })
  })
  announceEpoch()
}
