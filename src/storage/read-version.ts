import { chunkFault } from '../core/publish/chunk-integrity.ts'
import { type ChunkEntry, type Manifest, manifestSchema } from '../core/schema/manifest.ts'
import type { FahengDatabase } from './database.ts'
import type { StoredVersion } from './dataset-store.ts'
import { writeInEpoch } from './write-in-epoch.ts'

/**
 * Reads a version, comparing every chunk with its manifest entry. A damaged chunk is quarantined: it is
 * reported as missing, never given out, and removed. Null where the version is unknown.
 */
export async function readVersion(db: FahengDatabase, version: string): Promise<StoredVersion | null> {
  const manifest = await readManifest(db, version)
  if (!manifest) return null
  const chunks = new Map<string, Uint8Array>()
  const missing: ChunkEntry[] = []
  for (const entry of manifest.chunks) {
    const bytes = await readChunk(db, version, entry)
    if (bytes) chunks.set(entry.name, bytes)
    else missing.push(entry)
  }
  return { manifest, chunks, missing }
}

/** Bytes with this hash under any version, verified; null where there are none. */
export async function findChunk(db: FahengDatabase, entry: ChunkEntry): Promise<Uint8Array | null> {
  const keys = await db.chunks.where('sha256').equals(entry.sha256).primaryKeys()
  for (const [version, name] of keys) {
    const bytes = await readChunk(db, version, { ...entry, name })
    if (bytes) return bytes
  }
  return null
}

/** What storage gives back is foreign data as much as what the network gives. */
async function readManifest(db: FahengDatabase, version: string): Promise<Manifest | null> {
  const record = await db.versions.get(version)
  const manifest = manifestSchema.safeParse(record?.manifest)
  return manifest.success && manifest.data.version === version ? manifest.data : null
}

async function readChunk(db: FahengDatabase, version: string, entry: ChunkEntry): Promise<Uint8Array | null> {
  const record = await db.chunks.get([version, entry.name])
  if (!record) return null
  if (record.bytes instanceof Uint8Array && !chunkFault(entry, record.bytes)) return record.bytes
  await quarantine(db, version, entry)
  return null
}

async function quarantine(db: FahengDatabase, version: string, entry: ChunkEntry): Promise<void> {
  try {
    await writeInEpoch(db, [db.chunks], () => db.chunks.delete([version, entry.name]))
  } catch {
    // Not removed, but not given out either: every read compares again.
  }
}
