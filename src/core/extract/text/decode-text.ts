import { commonHanzi } from './common-hanzi.ts'

export const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof encodings)[number]

/** Decodes bytes, given by the edge (`TextDecoder`, not fatal, byte order mark kept). Bad bytes become U+FFFD. */
export type Decode = (bytes: Uint8Array, encoding: Encoding) => string

export interface DecodedText {
  /** The whole file as text; a byte order mark stays, as the first character, so that offsets hold for any reader. */
  text: string
  encoding: Encoding
  /** False where two readings are about as likely, or the best one has bad bytes: a person should look. */
  certain: boolean
}

export interface UndecodableFile {
  fault: 'empty' | 'binary'
}

/**
 * Decodes a file by a vote over all of it. A mark decides at once. Otherwise each encoding is scored by how common its
 * characters are: 13.7 % of GBK characters pass alone as UTF-8, and Big5 bytes are mostly valid GB18030, so neither
 * “no error” nor the first kilobyte is proof. An encoding a person has chosen is not voted on.
 */
export function decodeText(
  bytes: Uint8Array,
  decode: Decode,
  chosen: Encoding | null = null,
): DecodedText | UndecodableFile {
  if (bytes.length === 0) return { fault: 'empty' }
  if (chosen !== null) return visible({ text: decode(bytes, chosen), encoding: chosen, certain: true })
  const marked = markedEncoding(bytes)
  if (marked === null && looksBinary(bytes)) return { fault: 'binary' }
  if (marked !== null) return visible({ text: decode(bytes, marked), encoding: marked, certain: true })

  const utf8 = candidate(bytes, 'utf-8', decode)
  if (utf8.foreign === 0 || (utf8.bad === 0 && utf8.score >= 0.5)) return visible({ ...utf8, certain: true })
  const ranked = [utf8, candidate(bytes, 'gb18030', decode), candidate(bytes, 'big5', decode)].sort(
    (a, b) => b.score - a.score,
  )
  const [best = utf8, second = utf8] = ranked
  return visible({ ...best, certain: best.bad === 0 && best.score - second.score >= 0.15 })
}

function visible({ text, encoding, certain }: DecodedText): DecodedText | UndecodableFile {
  return text.trim() === '' ? { fault: 'empty' } : { text, encoding, certain }
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

/** Text has no NUL and next to no control characters; archives, PDF and images have both near the start. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536)
  if (head.includes(0)) return true
  if (startsWith(head, '%PDF-') || startsWith(head, 'PK\u0003\u0004')) return true
  let controls = 0
  for (const byte of head)
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) controls++
  return controls * 50 > head.length
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return Array.from(magic).every((character, i) => bytes[i] === character.charCodeAt(0))
}

interface Candidate {
  text: string
  encoding: Encoding
  /** Characters outside ASCII, and those among them that no right reading of Chinese has. */
  foreign: number
  bad: number
  /** Share of common characters among the foreign ones, less four times the bad ones. */
  score: number
}

function candidate(bytes: Uint8Array, encoding: Encoding, decode: Decode): Candidate {
  const text = decode(bytes, encoding)
  let foreign = 0
  let bad = 0
  let common = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) continue
    foreign++
    if (code === 0xfffd || code < 0xa0 || (code >= 0xe000 && code <= 0xf8ff)) bad++
    else if (commonHanzi.has(character) || isChinesePunctuation(code)) common++
  }
  return { text, encoding, foreign, bad, score: foreign === 0 ? 0 : (common - 4 * bad) / foreign }
}

function isChinesePunctuation(code: number): boolean {
  return (
    (code >= 0x3000 && code <= 0x3011) ||
    (code >= 0xff01 && code <= 0xff5e) ||
    (code >= 0x2014 && code <= 0x201d)
  )
}
