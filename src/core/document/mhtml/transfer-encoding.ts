import { Refusal } from '../refusal.ts'

/** Quoted-printable (RFC 2045) to bytes. A broken sign stays as it stands, as every reader of mail does it. */
export function decodeQuotedPrintable(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  let length = 0
  const source = text.replace(/[ \t]+(?=\r?\n|$)/g, '')
  for (let at = 0; at < source.length; at++) {
    if (source[at] !== '=') {
      bytes[length++] = source.charCodeAt(at)
      continue
    }
    const softBreak = source.startsWith('\r\n', at + 1) ? 2 : source[at + 1] === '\n' ? 1 : 0
    const hex = source.slice(at + 1, at + 3)
    if (softBreak > 0) at += softBreak
    else if (/^[\da-f]{2}$/i.test(hex)) {
      bytes[length++] = Number.parseInt(hex, 16)
      at += 2
    } else bytes[length++] = 0x3d
  }
  return bytes.slice(0, length)
}

/** Base64 to bytes; refuses what is none, or was cut off. */
export function decodeBase64(text: string): Uint8Array {
  const signs = text.replace(/\s+/g, '')
  const padded = /={0,2}$/.exec(signs)?.[0].length ?? 0
  const count = signs.length - padded
  if (signs.length % 4 !== 0) throw new Refusal('damaged', 'Base64 不完整')
  const bytes = new Uint8Array(Math.floor((count * 3) / 4))
  let length = 0
  let bits = 0
  for (let at = 0; at < count; at++) {
    const value = values[signs.charCodeAt(at)] ?? -1
    if (value < 0) throw new Refusal('damaged', 'Base64 有误')
    bits = (bits << 6) | value
    const place = at % 4
    if (place > 0) bytes[length++] = (bits >> (6 - 2 * place)) & 0xff
  }
  return bytes
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const values = new Int8Array(256).fill(-1)
for (let i = 0; i < alphabet.length; i++) values[alphabet.charCodeAt(i)] = i
