/** Inflates one gzip member with the browser's own code. Rejects on bytes that are none. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new DecompressionStream('gzip')
  const writer = stream.writable.getWriter()
  // A fault shows on the readable side as well, where it is waited for.
  const written = writer.write(bytes).then(() => writer.close())
  written.catch(() => undefined)
  const reader = stream.readable.getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value)
  const [only] = parts
  return parts.length === 1 && only ? only : join(parts)
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}
