import { gunzipSync } from 'fflate'

/**
 * Inflates one gzip member: large ones with the browser's own code, small ones at once, because opening a stream takes
 * the browser longer than inflating what most pages of a file hold. Rejects on bytes that are none.
 */
export function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return inflatedSize(bytes) < streamed ? Promise.resolve(bytes).then(inflateNow) : inflateStreamed(bytes)
}

/** Bytes from which on a stream pays: half a millisecond of our own inflating. */
const streamed = 32_768

const inflateNow = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => gunzipSync(bytes)

/** As the last four bytes of a gzip member say; no more than a hint before it is inflated. */
function inflatedSize({ buffer, byteOffset, length }: Uint8Array): number {
  return length < 4 ? 0 : new DataView(buffer, byteOffset + length - 4).getUint32(0, true)
}

async function inflateStreamed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new DecompressionStream('gzip')
  const writer = stream.writable.getWriter()
  // A fault shows on the readable side as well, where it is waited for.
  const written = writer.write(bytes).then(() => writer.close())
  written.catch(() => undefined)
  const whole = new Uint8Array(inflatedSize(bytes))
  const reader = stream.readable.getReader()
  let offset = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (offset + part.value.length > whole.length) throw new RangeError('more bytes than announced')
    whole.set(part.value, offset)
    offset += part.value.length
  }
  if (offset !== whole.length) throw new RangeError('fewer bytes than announced')
  return whole
}
