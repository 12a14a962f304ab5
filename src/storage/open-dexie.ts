import type { Dexie } from 'dexie'
import { withDeadline } from './deadline.ts'
import { StorageError } from './storage-error.ts'
import { storageErrorFrom } from './storage-error-from.ts'
import { refuseWiped } from './wiped.ts'

export interface OpenOptions {
  readonly name?: string
  /** How long `indexedDB.open` may stay silent, in milliseconds. */
  readonly deadline?: number
  /** How often a refused open is tried: browsers recover from a lost backing store by themselves. */
  readonly attempts?: number
}

/** How long a tab with older code may take to let go, in milliseconds. Ours do at once. */
const blockedPatience = 1500

/**
 * Opens a database and lets it announce this code's epoch. Rejects with `unavailable`, `refused`, `blocked`,
 * `timeout` or `closed`. Never deletes anything: a database that does not open may open tomorrow.
 */
export async function openDexie<T extends Dexie>(
  create: () => T,
  claimEpoch: (db: T) => Promise<void>,
  { deadline = 5000, attempts = 3 }: OpenOptions,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    refuseWiped()
    try {
      return await openOnce(create(), claimEpoch, deadline)
    } catch (error) {
      const fault = storageErrorFrom(error)
      if (fault.kind !== 'refused' || attempt >= attempts) throw fault
    }
  }
}

async function openOnce<T extends Dexie>(
  db: T,
  claimEpoch: (db: T) => Promise<void>,
  deadline: number,
): Promise<T> {
  const blocked = new Promise<never>((_, reject) => {
    const refuse = () => reject(new StorageError('blocked', 'another tab holds an older version open'))
    db.on('blocked', () => setTimeout(refuse, blockedPatience))
  })
  // Dexie's own handler, skipped by `false`, would reopen at the next read and go on with old code.
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true })
    return false
  })
  try {
    const opening = Promise.resolve(db.open().then(() => claimEpoch(db)))
    await withDeadline(Promise.race([opening, blocked]), deadline, 'indexedDB.open')
    return db
  } catch (error) {
    db.close({ disableAutoOpen: true })
    throw error
  }
}
