import type { FahengDatabase } from './database.ts'
import type { WholeVersion } from './dataset-store.ts'
import { missingFiles } from './read-file.ts'
import { noteHashes, putSlabs, stageFiles } from './stage-version.ts'
import { refuseMissing } from './verify-version.ts'
import { writeInEpoch } from './write-in-epoch.ts'

/**
 * Stages a version whole and verifies it: what `stageFiles`, `stageSlabs` and `verifyVersion` do one after the other. The
 * files are read back and compared while the slabs are written, which stand in a table of their own, and what both
 * came to is noted in one transaction.
 */
export async function writeBeside(
  db: FahengDatabase,
  { manifest, files, slabs }: WholeVersion,
): Promise<void> {
  const { version } = manifest
  await stageFiles(db, manifest, files)
  const [missing, written] = await Promise.allSettled([
    missingFiles(db, manifest),
    putSlabs(db, version, slabs),
  ])
  if (missing.status === 'rejected') throw missing.reason
  if (written.status === 'rejected') throw written.reason
  const hashes = written.value
  await writeInEpoch(db, [db.versions, db.slabs], async () => {
    const kept = await db.slabs.where('version').equals(version).primaryKeys()
    const names = new Set(kept.map(([, name]) => name))
    refuseMissing(version, [...missing.value, ...lostOf(Object.keys(hashes), names)])
    await noteHashes(db, version, hashes, { state: 'verified' })
  })
}

const lostOf = (slabs: readonly string[], kept: ReadonlySet<string>): readonly string[] =>
  slabs.length === 0 ? ['all slabs'] : slabs.filter((name) => !kept.has(name))
