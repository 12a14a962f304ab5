import { type BoundaryFile, boundaryFileSchema } from '../core/schema/boundaries.ts'
import type { FahengDatabase } from './database.ts'
import { writeInEpoch } from './write-in-epoch.ts'

/** The reader's own file of boundaries; null where there is none, or what is there is no such file. */
export async function readBoundaryFile(db: FahengDatabase): Promise<BoundaryFile | null> {
  const row: unknown = await db.boundaries.get('own')
  return boundaryFileSchema.safeParse(row).data ?? null
}

/** Keeps one file, in place of the one before. */
export async function putBoundaryFile(db: FahengDatabase, file: BoundaryFile): Promise<void> {
  const checked = boundaryFileSchema.parse(file)
  await writeInEpoch(db, [db.boundaries], () => db.boundaries.put({ id: 'own', ...checked }))
}

export function removeBoundaryFile(db: FahengDatabase): Promise<void> {
  return writeInEpoch(db, [db.boundaries], () => db.boundaries.delete('own'))
}
