import type { VersionDecoder } from '../core/publish/version-decoder.ts'
import { isIntact } from '../core/user-log/entry.ts'
import { commitVersion } from '../storage/commit-version.ts'
import { checkVersion } from '../storage/check-version.ts'
import type { FahengDatabase } from '../storage/database.ts'
import { createDexieStore } from '../storage/dexie-store.ts'
import { listVersions } from '../storage/list-versions.ts'
import { readTexts } from '../storage/kept-texts.ts'
import { inUserDatabase } from '../storage/open-user-database.ts'
import { readEntries } from '../storage/user-log.ts'
import { fetchVersion } from './fetch-version.ts'
import { versionIntake } from './version-intake.ts'
import { slabsOf } from './version-parts.ts'

/** What is not as it was written. */
export interface StorageFaults {
  /** Of each version, how many files and slabs. */
  readonly versions: readonly {
    readonly version: string
    readonly role: 'current' | 'previous' | 'staged'
    readonly files: number
    readonly slabs: number
  }[]
  /** Parts of published data that were read. */
  readonly parts: number
  readonly entries: number
  readonly damagedEntries: number
  /** Kept texts, those that are not what was kept among them. */
  readonly texts: number
  readonly damagedTexts: number
}

type OnProgress = (done: number, count: number) => void

/** Reads everything kept back and compares it with its hashes. Damaged parts of published data are removed by that. */
export async function checkStorage(db: FahengDatabase, onProgress: OnProgress): Promise<StorageFaults> {
  const held = await listVersions(db)
  const counts = held.map(() => 0)
  const versions: StorageFaults['versions'][number][] = []
  for (const [index, { manifest, role }] of held.entries()) {
    const { files, slabs } = await checkVersion(db, manifest.version, (done, count) => {
      counts[index] = count
      // Versions not looked at yet are as large as this one, as far as anybody knows.
      onProgress(
        sum(counts.slice(0, index)) + done,
        sum(counts.slice(0, index)) + count * (held.length - index),
      )
    })
    // What is only staged is not shown and may be cut off: no fault.
    if (role !== 'staged') {
      versions.push({ version: manifest.version, role, files: files.length, slabs: slabs.length })
    }
  }
  const own = await inUserDatabase(async (db) => {
    const readable = await readEntries(db)
    const intact = readable.filter(isIntact).length
    const entries = await db.entries.count()
    const { texts, damaged } = await readTexts(db)
    return {
      entries,
      damagedEntries: entries - intact,
      texts: texts.length + damaged,
      damagedTexts: damaged,
    }
  })
  return { versions, parts: sum(counts), ...own }
}

/**
 * Makes the current version whole again: fetches what is missing, makes its slabs anew, reads all of it back. A damaged
 * version before it goes, since nothing needs it. Rejects with a `WireError` where the publisher no longer has it.
 */
export async function repairStorage(
  db: FahengDatabase,
  base: URL,
  decoder: VersionDecoder,
  onProgress: OnProgress,
): Promise<void> {
  const current = (await listVersions(db)).find(({ role }) => role === 'current')
  if (!current) return
  const { manifest } = current
  const store = createDexieStore(db)
  const stop = new AbortController()
  const intake = versionIntake(manifest, decoder, { onFault: (error) => stop.abort(error) })
  const files = await fetchVersion({
    base,
    manifest,
    store,
    onFile: intake.take,
    onProgress: ({ filesDone, fileCount }) => onProgress(filesDone, fileCount),
    signal: stop.signal,
  })
  const parts = await intake.whole()
  await commitVersion(store, { manifest, files, slabs: slabsOf(parts) })
  await store.sweepOrphans({ keep: manifest.version, settled: true })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
