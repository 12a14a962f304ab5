import type { FileEntry, Manifest } from '../core/schema/manifest.ts'
import type { ChunkRecord, FahengDatabase } from './database.ts'
import { inLots } from './in-lots.ts'
import { sha256Hex } from './sha256.ts'
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
  if (await isSound(record, entry)) return record.bytes
  await quarantine(db, version, [entry.path])
  return null
}

/** Which files of a version did not come back as they should, by path. Damaged ones are quarantined. */
export async function missingFiles(db: FahengDatabase, { version, files }: Manifest): Promise<string[]> {
  const missing: string[] = []
  const damaged: string[] = []
  for (const some of inLots(files, ({ bytes }) => bytes)) {
    const records = await db.chunks.bulkGet(some.map(({ path }): [string, string] => [version, path]))
    const sound = await Promise.all(some.map((entry, i) => isSound(records[i], entry)))
    missing.push(...some.filter((_, i) => sound[i] !== true).map(({ path }) => path))
    damaged.push(...some.filter((_, i) => records[i] && sound[i] !== true).map(({ path }) => path))
  }
  if (damaged.length > 0) await quarantine(db, version, damaged)
  return missing
}

async function isSound(record: ChunkRecord | undefined, entry: FileEntry): Promise<boolean> {
  const bytes: unknown = record?.bytes
  if (!(bytes instanceof Uint8Array) || bytes.length !== entry.bytes) return false
  return (await sha256Hex(bytes as Uint8Array<ArrayBuffer>)) === entry.sha256
}

async function quarantine(db: FahengDatabase, version: string, paths: readonly string[]): Promise<void> {
  try {
    const keys = paths.map((path): [string, string] => [version, path])
    await writeInEpoch(db, [db.chunks], () => db.chunks.bulkDelete(keys))
  } catch {
    // Not removed, but not given out either: every read compares again.
  }
}
