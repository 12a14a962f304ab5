import { FahengDatabase, schemaEpoch } from './database.ts'
import { withDeadline } from './deadline.ts'
import { readPointer } from './read-pointer.ts'
import { StorageError } from './storage-error.ts'
import { storageErrorFrom } from './storage-error-from.ts'

export interface OpenOptions {
  readonly name?: string
  /** How long `indexedDB.open` may stay silent, in milliseconds. */
  readonly deadline?: number
  /** How often a refused open is tried: browsers recover from a lost backing store by themselves. */
  readonly attempts?: number
}

/**
 * Opens the database and announces this code's epoch. Rejects with `unavailable`, `refused`, `blocked`,
 * `timeout` or `closed`. Never deletes anything: a database that does not open may open tomorrow.
 */
export async function openDatabase(options: OpenOptions = {}): Promise<FahengDatabase> {
  const { attempts = 3 } = options
  for (let attempt = 1; ; attempt++) {
    try {
      return await openOnce(options)
    } catch (error) {
      const fault = storageErrorFrom(error)
      if (fault.kind !== 'refused' || attempt >= attempts) throw fault
    }
  }
}

async function openOnce({ name, deadline = 5000 }: OpenOptions): Promise<FahengDatabase> {
  const db = new FahengDatabase(name)
  const seen = { blocked: false }
  db.on('blocked', () => {
    seen.blocked = true
  })
  // Dexie's own handler, skipped by `false`, would reopen at the next read and go on with old code.
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true })
    return false
  })
  try {
    await withDeadline(Promise.resolve(db.open().then(() => claimEpoch(db))), deadline, 'indexedDB.open')
    return db
  } catch (error) {
    db.close({ disableAutoOpen: true })
    if (seen.blocked) throw new StorageError('blocked', 'another tab holds an older version open')
    throw error
  }
}

/** Raises the stored epoch to ours, so that older tabs stop writing. A newer epoch is left alone. */
async function claimEpoch(db: FahengDatabase): Promise<void> {
  const isClaimed = async () => ((await db.pointer.get('dataset'))?.schemaEpoch ?? 0) >= schemaEpoch
  if (await isClaimed()) return
  await db.transaction('rw', db.pointer, async () => {
    if (await isClaimed()) return
    await db.pointer.put({ ...(await readPointer(db)), id: 'dataset', schemaEpoch })
  })
}
