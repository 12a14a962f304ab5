import { type BoundaryFile, boundaryFileSchema } from '../core/schema/boundary-file.ts'
import type { UserDatabase } from './user-database.ts'
import { writeUserData } from './write-user-data.ts'

/** The reader's own file of boundaries; null where there is none, or what is there is no such file. */
export async function readBoundaryFile(db: UserDatabase): Promise<BoundaryFile | null> {
  const row: unknown = await db.boundaries.get('own')
  return boundaryFileSchema.safeParse(row).data ?? null
}

/** Keeps one file, in place of the one before. */
export async function putBoundaryFile(db: UserDatabase, file: BoundaryFile): Promise<void> {
  const checked = boundaryFileSchema.parse(file)
  await writeUserData(db, [db.boundaries], () => db.boundaries.put({ id: 'own', ...checked }))
}

export function removeBoundaryFile(db: UserDatabase): Promise<void> {
  return writeUserData(db, [db.boundaries], () => db.boundaries.delete('own'))
}
