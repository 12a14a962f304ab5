import { atFirstUse, z } from '../core/schema/zod.ts'
import type { Entry } from '../core/user-log/entry.ts'
import type { UserDatabase } from './user-database.ts'
import { readEntries } from './user-log.ts'
import { writeUserData } from './write-user-data.ts'

const markSchema = atFirstUse(() => z.object({ made: z.string(), row: z.int() }))

export interface BackupState {
  /** When the last file was handed out, UTC; null where none was. */
  readonly made: string | null
  /** Entries that came after it. */
  readonly since: number
}

/** When the last backup was made, and how much was made since. A choice of look is nothing to be reminded of. */
export async function readBackupState(db: UserDatabase): Promise<BackupState> {
  const mark = markSchema.safeParse(await db.marks.get('backup')).data
  const since = await db.entries
    .where('row')
    .above(mark?.row ?? 0)
    .filter(({ kind }) => !kind.startsWith('setting.'))
    .count()
  return { made: mark?.made ?? null, since }
}

/** The whole log, and the row a file of it reaches to. */
export async function readForBackup(
  db: UserDatabase,
): Promise<{ readonly entries: readonly Entry[]; readonly row: number }> {
  return db.transaction('r', db.entries, async () => ({
    entries: await readEntries(db),
    row: (await db.entries.orderBy('row').last())?.row ?? 0,
  }))
}

export async function markBackup(db: UserDatabase, made: string, row: number): Promise<void> {
  await writeUserData(db, [], () => db.marks.put({ id: 'backup', made, row }))
}
