import { fileFault } from '../core/publish/file-integrity.ts'
import type { FileEntry } from '../core/schema/manifest.ts'
import { fetchBytes, type FetchOptions } from './fetch-bytes.ts'
import { tryTwice } from './try-twice.ts'
import { WireError } from './wire-error.ts'

/**
 * Fetches one published file and compares it with its manifest entry: bytes that differ are never returned. A failure
 * that may lie in a cache or a proxy is tried once more past all caches. Rejects with a `WireError`.
 */
export function fetchFile(base: URL, entry: FileEntry, options: FetchOptions = {}): Promise<Uint8Array> {
  return tryTwice(options, async (cache, counted) => {
    const url = new URL(entry.path, base)
    const bytes = await fetchBytes({ ...counted, url, cache, limit: entry.bytes })
    const fault = fileFault(entry, bytes)
    if (fault) throw new WireError(fault.kind, entry.path, fault.detail)
    return bytes
  })
}
