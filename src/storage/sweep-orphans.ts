import type { FahengDatabase } from './database.ts'
import { versionsInUse } from './versions-in-use.ts'
import { writeInEpoch } from './write-in-epoch.ts'

/**
 * Removes what interrupted loads and past commits left behind: every version that is neither current, previous nor `keep`,
 * nor in use by a tab, and parts without a version. `keep` null: all that is staged stays. With `settled` the previous
 * version goes too. Returns what went.
 */
export async function sweepOrphans(
  db: FahengDatabase,
  { keep, settled }: { readonly keep: string | null; readonly settled: boolean },
): Promise<readonly string[]> {
  // Asked before the transaction, which would not outlive the question.
  const inUse = await versionsInUse(db.name)
  return writeInEpoch(db, [db.versions, db.chunks, db.slabs], async (pointer) => {
    const known = await db.versions.toCollection().primaryKeys()
    const staged = keep === null ? known.filter((version) => version !== pointer.previous) : [keep]
    const kept = new Set([pointer.current, settled ? null : pointer.previous, ...staged, ...inUse])
    const stored = [
      ...known,
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
