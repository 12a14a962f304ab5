import { atFirstUse, z } from '../core/schema/zod.ts'
import type { UserDatabase } from './user-database.ts'
import { writeUserData } from './write-user-data.ts'

const markSchema = atFirstUse(() => z.object({ asked: z.string() }))

/** When the browser was asked to keep this site's data, UTC; null where it never was. */
export async function readPersistAsked(db: UserDatabase): Promise<string | null> {
  return markSchema.safeParse(await db.marks.get('persist')).data?.asked ?? null
}

export async function markPersistAsked(db: UserDatabase, asked: string): Promise<void> {
  await writeUserData(db, [], () => db.marks.put({ id: 'persist', asked }))
}
