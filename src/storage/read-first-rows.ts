/** What storage says a start needs first, as it is there: nothing of it is checked yet. */
export interface FirstRows {
  /** Names of the slabs asked for. */
  readonly names: readonly string[]
  /** The pointer's row. */
  readonly pointer: unknown
  /** The record of the version it names. */
  readonly version: unknown
  /** The slabs' records, in the order of `names`; undefined where there is none. */
  readonly slabs: readonly unknown[]
}

const stores = ['pointer', 'versions', 'slabs']

/**
 * Reads the first rows without Dexie, so that storage answers while the program is still compiled: `readCurrent` in the
 * browser's own words. Null where the database is not there, or anything is in the way: whoever opens it properly then
 * reads it anew and says what is wrong. Never makes a database, never holds one open, never rejects.
 */
export function readFirstRows(database: string, names: readonly string[]): Promise<FirstRows | null> {
  return new Promise((resolve) => {
    const giveUp = () => resolve(null)
    try {
      // No version is asked for: the one that is there.
      const opening = indexedDB.open(database)
      opening.onupgradeneeded = () => opening.transaction?.abort()
      opening.onerror = giveUp
      opening.onsuccess = () => {
        const db = opening.result
        db.onversionchange = () => db.close()
        try {
          if (stores.every((name) => db.objectStoreNames.contains(name))) read(db, names, resolve)
          else giveUp()
        } catch {
          giveUp()
        } finally {
          // What was asked is still answered.
          db.close()
        }
      }
    } catch {
      giveUp()
    }
  })
}

function read(db: IDBDatabase, names: readonly string[], resolve: (rows: FirstRows | null) => void): void {
  const reading = db.transaction(stores)
  reading.onabort = () => resolve(null)
  const pointer = reading.objectStore('pointer').get('dataset')
  pointer.onsuccess = () => {
    const current = (pointer.result as { readonly current?: unknown } | undefined)?.current
    if (typeof current !== 'string') {
      resolve(null)
      return
    }
    const version = reading.objectStore('versions').get(current)
    const slabs = names.map((name) => reading.objectStore('slabs').get([current, name]))
    reading.oncomplete = () =>
      resolve({
        names,
        pointer: pointer.result as unknown,
        version: version.result as unknown,
        slabs: slabs.map(({ result }) => result as unknown),
      })
  }
}
