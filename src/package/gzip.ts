import { gzipSync } from 'node:zlib'

/** Smallest output: a publication is made once and read many times. */
export function gzip(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9 })
}
