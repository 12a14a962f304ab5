import { chunkFault } from '../core/publish/chunk-integrity.ts'
import type { ChunkEntry, Manifest } from '../core/schema/manifest.ts'
import { emptyPointer, type Pointer } from './database.ts'
import type { DatasetStore, StoredVersion } from './dataset-store.ts'
import { StorageError } from './storage-error.ts'

interface Held {
  readonly manifest: Manifest
  readonly chunks: Map<string, Uint8Array>
  verified: boolean
}

/** The same contract for one session, where the browser keeps nothing. `obstacle` says why it does not. */
export function createMemoryStore(obstacle: DatasetStore['obstacle'] = null): DatasetStore {
  const versions = new Map<string, Held>()
  let pointer: Pointer = emptyPointer

  return {
    persistence: 'memory',
    obstacle,
    readPointer: () => answer(() => pointer),
    readVersion: (version) => answer(() => contentOf(versions.get(version))),
    findChunk: (entry) =>
      answer(() => [...versions.values()].map((held) => bytesOf(held, entry)).find(Boolean) ?? null),
    stageVersion: (manifest, chunks) =>
      answer(() => {
        const held = versions.get(manifest.version)
        const merged = new Map([...(held?.chunks ?? []), ...chunks])
        versions.set(manifest.version, { manifest, chunks: merged, verified: held?.verified ?? false })
      }),
    verifyVersion: (version) =>
      answer(() => {
        const held = versions.get(version)
        if (!held || contentOf(held)?.missing.length !== 0) {
          throw new StorageError('damaged', `version ${version} is not whole`)
        }
        held.verified = true
      }),
    flipPointer: (next, expected) =>
      answer(() => {
        if (pointer.current !== expected) {
          throw new StorageError('conflict', `current is ${pointer.current}, expected ${expected}`)
        }
        if (!versions.get(next)?.verified) {
          throw new StorageError('damaged', `version ${next} is not whole and verified`)
        }
        pointer = { ...pointer, current: next, previous: pointer.current, counter: pointer.counter + 1 }
        return pointer
      }),
    sweepOrphans: ({ keep, settled }) =>
      answer(() => {
        if (settled) pointer = { ...pointer, previous: null }
        const kept = new Set([pointer.current, pointer.previous, keep])
        const orphans = [...versions.keys()].filter((version) => !kept.has(version))
        for (const version of orphans) versions.delete(version)
        return orphans
      }),
    close: () => versions.clear(),
  }
}

/** A fault becomes a rejection, as it does in the store that lasts. */
function answer<T>(work: () => T): Promise<T> {
  return Promise.resolve().then(work)
}

function contentOf(held: Held | undefined): StoredVersion | null {
  if (!held) return null
  const chunks = new Map<string, Uint8Array>()
  const missing: ChunkEntry[] = []
  for (const entry of held.manifest.chunks) {
    const bytes = bytesOf(held, entry)
    if (bytes) chunks.set(entry.name, bytes)
    else missing.push(entry)
  }
  return { manifest: held.manifest, chunks, missing }
}

function bytesOf(held: Held, entry: ChunkEntry): Uint8Array | null {
  const named = held.manifest.chunks.find((known) => known.sha256 === entry.sha256)
  const bytes = named && held.chunks.get(named.name)
  return bytes && !chunkFault(entry, bytes) ? bytes : null
}
