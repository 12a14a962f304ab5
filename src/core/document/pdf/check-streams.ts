import { Inflate } from 'fflate'
import type { Budget } from '../budget.ts'
import { Refusal } from '../refusal.ts'

/**
 * Counts the compressed pieces of a PDF whose bytes do not fit their checksum. pdf.js does not look, and a flipped bit
 * may change a number. Files under a password are passed over: their pieces cannot be told.
 */
export function countDamagedStreams(bytes: Uint8Array, budget: Budget): number {
  if (find(bytes, '/Encrypt', 0) >= 0) return 0
  let damaged = 0
  for (let at = find(bytes, 'stream', 0); at >= 0; at = find(bytes, 'stream', at)) {
    const start = dataStart(bytes, at + 'stream'.length)
    const end = find(bytes, 'endstream', start)
    if (end < 0) return damaged
    const dictionary = latin(bytes.subarray(Math.max(0, at - 512), at))
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1)
    if (isDeflated(own) && !fitsChecksum(bytes.subarray(start, end), own, budget)) damaged++
    at = end + 'endstream'.length
  }
  return damaged
}

/** The first filter is the one the bytes of the file are in. Pictures and the shapes of letters say no text. */
function isDeflated(dictionary: string): boolean {
  const deflated = /\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/.test(dictionary)
  return deflated && !/\/Subtype\s*\/(?:Image|CIDFontType0C|Type1C|OpenType)\b|\/Length1\b/.test(dictionary)
}

function dataStart(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) return at + 2
  return bytes[at] === 0x0a || bytes[at] === 0x0d ? at + 1 : at
}

/** Zlib data end in the checksum; a line end may follow before `endstream`, or be part of it. */
function fitsChecksum(data: Uint8Array, dictionary: string, budget: Budget): boolean {
  const length = Number(/\/Length\s+(\d+)\b(?!\s+\d+\s+R)/.exec(dictionary)?.[1] ?? NaN)
  const ends = length > 0 && length <= data.length ? [length] : [0, 1, 2].map((trim) => data.length - trim)
  const sum = adlerOfInflated(data.subarray(2), budget)
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  return ends.some((end) => end >= 6 && view.getUint32(end - 4) === sum)
}

function adlerOfInflated(deflated: Uint8Array, budget: Budget): number {
  let [a, b] = [1, 0]
  let expanded = 0
  const stream = new Inflate((chunk) => {
    budget.step(chunk.length >> 8)
    expanded += chunk.length
    if (expanded > budget.limits.expandedBytes) throw new Refusal('suspicious', 'PDF 里的数据解压后过大')
    for (let from = 0; from < chunk.length; from += 3800) {
      for (const byte of chunk.subarray(from, from + 3800)) {
        a += byte
        b += a
      }
      a %= 65_521
      b %= 65_521
    }
  })
  try {
    for (let from = 0; from < deflated.length; from += piece)
      stream.push(deflated.subarray(from, from + piece), from + piece >= deflated.length)
  } catch (error) {
    if (error instanceof Refusal) throw error
    // Broken, or only the checksum itself pushed after the end: the sum so far tells which.
  }
  return ((b << 16) | a) >>> 0
}

/** Bytes in; what they expand to is let go at once. */
const piece = 16_384

function find(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 1
    while (i < word.length && bytes[at + i] === word.charCodeAt(i)) i++
    if (i === word.length) return at
  }
  return -1
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
