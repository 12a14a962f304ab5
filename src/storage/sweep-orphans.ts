import type { FahengDatabase } from './database.ts'
import { writeInEpoch } from './write-in-epoch.ts'

/**
 * Removes what interrupted loads and past commits left behind: every version that is neither current, previous
 * nor `keep`, and parts without a version. With `settled` the previous version goes too. Returns what went.
 */
export async function sweepOrphans(
  db: FahengDatabase,
  { keep, settled }: { readonly keep: string; readonly settled: boolean },
): Promise<readonly string[]> {
  return writeInEpoch(db, [db.versions, db.chunks, db.slabs], async (pointer) => {
    const kept = new Set([pointer.current, settled ? null : pointer.previous, keep])
    const stored = [
      ...(await db.versions.toCollection().primaryKeys()),
      ...(await db.chunks.orderBy('version').uniqueKeys()).map(String),
      ...(await db.slabs.orderBy('version').uniqueKeys()).map(String),
    ]
    const orphans = [...new Set(stored)].filter((version) => !kept.has(version))
    await db.chunks.where('version').anyOf(orphans).delete()
    await db.slabs.where('version').anyOf(orphans).delete()
    await db.versions.bulkDelete(orphans)
    if (settled && pointer.previous !== null) {
      await db.pointer.put({ ...pointer, id: 'dataset', previous: null })
    }
    return orphans
  })
}
