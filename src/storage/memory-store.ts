import { fileFault } from '../core/publish/file-integrity.ts'
import type { FileEntry, Manifest } from '../core/schema/manifest.ts'
import { emptyPointer, type Pointer } from './database.ts'
import type { DatasetStore, Slabs, StoredVersion } from './dataset-store.ts'
import { StorageError } from './storage-error.ts'

interface Held {
  readonly manifest: Manifest
  readonly files: Map<string, Uint8Array>
  slabs: Slabs
  isVerified: boolean
}

/** The same contract for one session, where the browser keeps nothing. `obstacle` says why it does not. */
export function createMemoryStore(obstacle: DatasetStore['obstacle'] = null): DatasetStore {
  const versions = new Map<string, Held>()
  let pointer: Pointer = emptyPointer
  const storedOf = (version: string | null): StoredVersion | null => {
    const held = version === null ? undefined : versions.get(version)
    return held ? { ...held, slabs: [...held.slabs.keys()] } : null
  }
  const slabsOf = (version: string | null, names?: readonly string[]): Slabs => {
    const slabs = version === null ? undefined : versions.get(version)?.slabs
    return new Map([...(slabs ?? [])].filter(([name]) => names?.includes(name) ?? true))
  }

  const store: DatasetStore = {
    persistence: 'memory',
    obstacle,
    readPointer: () => answer(() => pointer),
    readCurrent: (names) =>
      answer(() => {
        const { current } = pointer
        return { pointer, version: storedOf(current), slabs: slabsOf(current, names) }
      }),
    readVersion: (version) => answer(() => storedOf(version)),
    readSlabs: (version, names) => answer(() => slabsOf(version, names)),
    findFile: (entry) =>
      answer(() => [...versions.values()].map((held) => bytesOf(held, entry)).find(Boolean) ?? null),
    stageFiles: (manifest, files) =>
      answer(() => {
        const held = versions.get(manifest.version) ?? { slabs: new Map(), isVerified: false }
        const known = 'files' in held ? held.files : []
        versions.set(manifest.version, { ...held, manifest, files: new Map([...known, ...files]) })
      }),
    stageSlabs: (version, slabs) =>
      answer(() => {
        const held = versions.get(version)
        if (!held) throw new StorageError('conflict', `version ${version} was removed while it was written`)
        held.slabs = slabs
      }),
    verifyVersion: (version) =>
      answer(() => {
        const held = versions.get(version)
        const isWhole = held?.manifest.files.every((entry) => bytesOf(held, entry) !== null)
        if (!held || !isWhole || held.slabs.size === 0) {
          throw new StorageError('damaged', `version ${version} is not whole`)
        }
        held.isVerified = true
      }),
    writeBeside: async ({ manifest, files, slabs }) => {
      await store.stageFiles(manifest, files)
      await store.stageSlabs(manifest.version, slabs)
      await store.verifyVersion(manifest.version)
    },
    flipPointer: (next, expected) =>
      answer(() => {
        if (pointer.current !== expected) {
          throw new StorageError('conflict', `current is ${pointer.current}, expected ${expected}`)
        }
        if (!versions.get(next)?.isVerified) {
          throw new StorageError('damaged', `version ${next} is not whole and verified`)
        }
        pointer = { ...pointer, current: next, previous: pointer.current, counter: pointer.counter + 1 }
        return pointer
      }),
    sweepOrphans: ({ keep, settled }) =>
      answer(() => {
        const { previous } = pointer
        if (settled) pointer = { ...pointer, previous: null }
        const staged = keep === null ? [...versions.keys()].filter((version) => version !== previous) : [keep]
        const kept = new Set([pointer.current, pointer.previous, ...staged])
        const orphans = [...versions.keys()].filter((version) => !kept.has(version))
        for (const version of orphans) versions.delete(version)
        return orphans
      }),
    close: () => versions.clear(),
  }
  return store
}

/** A fault becomes a rejection, as it does in the store that lasts. */
function answer<T>(work: () => T): Promise<T> {
  return Promise.resolve().then(work)
}

function bytesOf(held: Held, entry: FileEntry): Uint8Array | null {
  const named = held.manifest.files.find((known) => known.sha256 === entry.sha256)
  const bytes = named && held.files.get(named.path)
  return bytes && !fileFault(entry, bytes) ? bytes : null
}
