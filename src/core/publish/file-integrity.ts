import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { FileEntry } from '../schema/manifest.ts'

/** How bytes differ from what the manifest promised. `detail` names sizes or hashes. */
export interface FileFault {
  readonly kind: 'truncated' | 'altered'
  readonly detail: string
}

/** Compares bytes with their manifest entry. Null when length and SHA-256 agree. */
export function fileFault(entry: FileEntry, bytes: Uint8Array): FileFault | null {
  if (bytes.length < entry.bytes) {
    return { kind: 'truncated', detail: `${bytes.length} of ${entry.bytes} bytes` }
  }
  if (bytes.length > entry.bytes) {
    return { kind: 'altered', detail: `${bytes.length} bytes where ${entry.bytes} were published` }
  }
  const hash = bytesToHex(sha256(bytes))
  return hash === entry.sha256
    ? null
    : { kind: 'altered', detail: `SHA-256 ${hash} where ${entry.sha256} was published` }
}
