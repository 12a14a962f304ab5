import { atFirstUse, z } from '../core/schema/zod.ts'
import type { UserDatabase } from './user-database.ts'

const epochSchema = atFirstUse(() => z.object({ epoch: z.int() }))

/** Which code may write what the reader made; 0 where nothing says so. */
export async function readUserEpoch(db: UserDatabase): Promise<number> {
  return epochSchema.safeParse(await db.marks.get('epoch')).data?.epoch ?? 0
}
