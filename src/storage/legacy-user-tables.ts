import { Dexie } from 'dexie'
import { boundaryFileSchema } from '../core/schema/boundary-file.ts'
import { regionGroupSchema } from '../core/schema/region-group.ts'
import { namedLinkSchema } from '../core/schema/saved-views.ts'
import { atFirstUse, z } from '../core/schema/zod.ts'
import { saveGroup, saveView } from '../core/user-log/changes.ts'
import type { Entry } from '../core/user-log/entry.ts'
import { oldEntry } from '../core/user-log/old-entries.ts'
import type { FahengDatabase } from './database.ts'
import { openDatabase } from './open-database.ts'
import { StorageError } from './storage-error.ts'
import type { UserDatabase } from './user-database.ts'
import { mergeEntries } from './user-log.ts'
import { writeInEpoch } from './write-in-epoch.ts'
import { writeUserData } from './write-user-data.ts'

/**
 * Takes in what builds before the log kept in tables beside the published data. Comparisons and groups are copied and
 * stay there, so that an older build put back on the host still finds them; a row gives the same entry each time, so
 * that looking again adds only what an old tab wrote meanwhile. The file of boundaries, which may be large, is moved.
 * Does nothing where the old database cannot be read now: the next start looks again.
 */
export async function takeInLegacyTables(db: UserDatabase, name?: string): Promise<void> {
  try {
    const old = await openDatabase(name === undefined ? {} : { name })
    try {
      const entries = await legacyEntries(old)
      if (entries.length > 0) await mergeEntries(db, entries)
      await moveBoundaries(old, db)
    } finally {
      old.close({ disableAutoOpen: true })
    }
  } catch (error) {
    if (!(error instanceof StorageError) && !(error instanceof Dexie.DexieError)) throw error
  }
}

const viewRowSchema = atFirstUse(() => z.object({ id: z.int(), position: z.int(), ...namedLinkSchema.shape }))
const groupRowSchema = atFirstUse(() => regionGroupSchema.extend({ id: z.int() }))

async function legacyEntries(old: FahengDatabase): Promise<readonly Entry[]> {
  const viewRows: readonly unknown[] = await old.savedViews.toArray()
  const views = viewRows
    .flatMap((row) => viewRowSchema.safeParse(row).data ?? [])
    .sort((a, b) => a.position - b.position || a.id - b.id)
  const groupRows: readonly unknown[] = await old.regionGroups.orderBy('id').toArray()
  const groups = groupRows.flatMap((row) => groupRowSchema.safeParse(row).data ?? [])
  return [
    ...views.map((view) => oldEntry(view.position, (id) => saveView(id, view))),
    ...groups.map((group) => oldEntry(group.id, (id) => saveGroup(id, group))),
  ]
}

async function moveBoundaries(old: FahengDatabase, db: UserDatabase): Promise<void> {
  const row: unknown = await old.boundaries.get('own')
  const file = boundaryFileSchema.safeParse(row).data
  if (file === undefined) return
  await writeUserData(db, [db.boundaries], async () => {
    if ((await db.boundaries.get('own')) === undefined) await db.boundaries.put({ id: 'own', ...file })
  })
  await writeInEpoch(old, [old.boundaries], () => old.boundaries.delete('own'))
}
