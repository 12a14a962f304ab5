type Roll = (below: number) => number

/** Ways in which a file goes bad on a disk, on a stick or on the way. Each gives a new file. */
export const damages: Readonly<Record<string, (bytes: Uint8Array, roll: Roll) => Uint8Array>> = {
  'one bit flipped': (bytes, roll) => flipBit(bytes, roll(bytes.length), roll(8)),
  'some bytes overwritten': (bytes, roll) =>
    changed(bytes, (copy) => {
      for (let left = 1 + roll(8); left > 0; left--) copy[roll(copy.length)] = roll(256)
    }),
  'cut off': (bytes, roll) => bytes.slice(0, roll(bytes.length)),
  'a piece taken out': (bytes, roll) => {
    const at = roll(bytes.length)
    return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1 + roll(64))])
  },
  'a piece zeroed': (bytes, roll) =>
    changed(bytes, (copy) => {
      const at = roll(copy.length)
      copy.fill(0, at, at + 1 + roll(64))
    }),
  'a piece doubled': (bytes, roll) => {
    const at = roll(bytes.length)
    return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(Math.max(0, at - 1 - roll(64)))])
  },
}

export function flipBit(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  return changed(bytes, (copy) => {
    copy[at] = (copy[at] ?? 0) ^ (1 << bit)
  })
}

/** An archive whose directory or local headers state another size, checksum, place or method for one of its entries. */
export function forgeZip(bytes: Uint8Array, roll: Roll): Uint8Array {
  const places = [0x02014b50, 0x04034b50].flatMap((signature) => {
    const fields = signature === 0x02014b50 ? [10, 16, 20, 24, 28, 42] : [8, 14, 18, 22, 26]
    return headersIn(bytes, signature).flatMap((at) => fields.map((field) => at + field))
  })
  return changed(bytes, (copy) => {
    const at = places[roll(places.length)] ?? 0
    new DataView(copy.buffer).setUint16(at, roll(65_536), true)
  })
}

function headersIn(bytes: Uint8Array, signature: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: number[] = []
  for (let at = 0; at + 46 <= bytes.length; at++) if (view.getUint32(at, true) === signature) found.push(at)
  return found
}

function changed(bytes: Uint8Array, change: (copy: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice()
  change(copy)
  return copy
}
