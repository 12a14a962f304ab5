import { fileFault } from '../core/publish/file-integrity.ts'
import type { FileEntry } from '../core/schema/manifest.ts'
import type { FahengDatabase } from './database.ts'
import { writeInEpoch } from './write-in-epoch.ts'

/** Bytes with this hash under any version, verified; null where there are none. */
export async function findFile(db: FahengDatabase, entry: FileEntry): Promise<Uint8Array | null> {
  const keys = await db.chunks.where('sha256').equals(entry.sha256).primaryKeys()
  for (const [version, path] of keys) {
    const bytes = await readFile(db, version, { ...entry, path })
    if (bytes) return bytes
  }
  return null
}

/**
 * One file of a version, compared with its entry. A damaged file is quarantined: never given out, and removed, so that
 * it counts as missing.
 */
export async function readFile(
  db: FahengDatabase,
  version: string,
  entry: FileEntry,
): Promise<Uint8Array | null> {
  const record = await db.chunks.get([version, entry.path])
  if (!record) return null
  if (record.bytes instanceof Uint8Array && !fileFault(entry, record.bytes)) return record.bytes
  await quarantine(db, version, entry)
  return null
}

async function quarantine(db: FahengDatabase, version: string, entry: FileEntry): Promise<void> {
  try {
    await writeInEpoch(db, [db.chunks], () => db.chunks.delete([version, entry.path]))
  } catch {
    // Not removed, but not given out either: every read compares again.
  }
}
