import type { FahengDatabase } from './database.ts'
import type { DatasetStore } from './dataset-store.ts'
import { withDeadline } from './deadline.ts'
import { flipPointer } from './flip-pointer.ts'
import { readCurrent } from './read-current.ts'
import { readPointer } from './read-pointer.ts'
import { findFile } from './read-file.ts'
import { readSlabs } from './read-slabs.ts'
import { readVersion } from './read-version.ts'
import { stageFiles, stageSlabs } from './stage-version.ts'
import { storageErrorFrom } from './storage-error-from.ts'
import { sweepOrphans } from './sweep-orphans.ts'
import { verifyVersion } from './verify-version.ts'
import { writeBeside } from './write-beside.ts'

/** The store that lasts, over an open database. Every operation ends within `deadline` milliseconds, one way or another. */
export function createDexieStore(db: FahengDatabase, deadline = 30_000): DatasetStore {
  const guarded = async <T>(what: string, work: Promise<T>, limit = deadline): Promise<T> => {
    try {
      return await withDeadline(work, limit, what)
    } catch (error) {
      throw storageErrorFrom(error)
    }
  }
  return {
    persistence: 'stored',
    obstacle: null,
    readPointer: () => guarded('read pointer', readPointer(db)),
    readCurrent: (names) => guarded('read current version', readCurrent(db, names)),
    readVersion: (version) => guarded('read version', readVersion(db, version)),
    readSlabs: (version, names) => guarded('read slabs', readSlabs(db, version, names)),
    findFile: (entry) => guarded('find file', findFile(db, entry)),
    stageFiles: (manifest, files) => guarded('stage files', stageFiles(db, manifest, files)),
    stageSlabs: (version, slabs) => guarded('stage slabs', stageSlabs(db, version, slabs)),
    verifyVersion: (version) => guarded('verify version', verifyVersion(db, version)),
    writeBeside: (whole) => guarded('write version', writeBeside(db, whole), 3 * deadline),
    flipPointer: (next, expected) => guarded('flip pointer', flipPointer(db, next, expected)),
    sweepOrphans: (options) => guarded('sweep orphans', sweepOrphans(db, options)),
    close: () => db.close({ disableAutoOpen: true }),
  }
}
