import { takeInLegacyTables } from './legacy-user-tables.ts'
import { openDexie, type OpenOptions } from './open-dexie.ts'
import { readUserEpoch } from './read-user-epoch.ts'
import { UserDatabase, userEpoch } from './user-database.ts'

export interface UserOpenOptions extends OpenOptions {
  /** The database whose tables held the reader's things before the log. */
  readonly legacy?: string
}

/** Databases that this page has looked into for what older builds left. */
const lookedInto = new Set<string>()

/**
 * Opens what the reader made; the first time on a page, takes in what older builds kept elsewhere. Rejects as
 * `openDexie` does.
 */
export async function openUserDatabase(options: UserOpenOptions = {}): Promise<UserDatabase> {
  const db = await openDexie(() => new UserDatabase(options.name), claimEpoch, options)
  if (!lookedInto.has(db.name)) {
    lookedInto.add(db.name)
    await takeInLegacyTables(db, options.legacy)
  }
  return db
}

/** Opens for one operation and closes again: an open connection would hold up another tab's upgrade. */
export async function inUserDatabase<T>(work: (db: UserDatabase) => Promise<T>): Promise<T> {
  const db = await openUserDatabase()
  try {
    return await work(db)
  } finally {
    db.close({ disableAutoOpen: true })
  }
}

/** Raises the stored epoch to ours. A newer one is left alone. */
async function claimEpoch(db: UserDatabase): Promise<void> {
  if ((await readUserEpoch(db)) >= userEpoch) return
  await db.transaction('rw', db.marks, async () => {
    if ((await readUserEpoch(db)) >= userEpoch) return
    await db.marks.put({ id: 'epoch', epoch: userEpoch })
  })
}
