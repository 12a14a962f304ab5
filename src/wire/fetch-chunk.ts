import { chunkFault } from '../core/publish/chunk-integrity.ts'
import type { ChunkEntry } from '../core/schema/manifest.ts'
import { fetchBytes, type FetchOptions } from './fetch-bytes.ts'
import { tryTwice } from './try-twice.ts'
import { WireError } from './wire-error.ts'

/**
 * Fetches one chunk and compares it with its manifest entry: bytes that differ are never returned. A failure
 * that may lie in a cache or a proxy is tried once more past all caches. Rejects with a `WireError`.
 */
export function fetchChunk(base: URL, entry: ChunkEntry, options: FetchOptions = {}): Promise<Uint8Array> {
  return tryTwice(options, async (cache, counted) => {
    const url = new URL(entry.path, base)
    const bytes = await fetchBytes({ ...counted, url, cache, limit: entry.bytes })
    const fault = chunkFault(entry, bytes)
    if (fault) throw new WireError(fault.kind, entry.path, fault.detail)
    return bytes
  })
}
