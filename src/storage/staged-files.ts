import type { FileEntry, Manifest } from '../core/schema/manifest.ts'
import type { FahengDatabase } from './database.ts'
import { listVersions } from './list-versions.ts'

/** A version whose load was cut. */
export interface StagedFiles {
  readonly manifest: Manifest
  /** The files that have come; each is compared with its hash again before it is used. */
  readonly held: readonly FileEntry[]
}

/** The version whose load was cut last; null where there is none, or nothing of it has come. */
export async function stagedFiles(db: FahengDatabase): Promise<StagedFiles | null> {
  const versions = await listVersions(db)
  const [last] = versions
    .filter(({ role }) => role === 'staged')
    .sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? 1 : -1))
  if (last === undefined) return null
  const { manifest } = last
  const keys = await db.chunks.where('version').equals(manifest.version).primaryKeys()
  const paths = new Set(keys.map(([, path]) => path))
  const held = manifest.files.filter(({ path }) => paths.has(path))
  return held.length === 0 ? null : { manifest, held }
}
