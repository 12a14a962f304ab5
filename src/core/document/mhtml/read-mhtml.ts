import { type Decode, type DecodedText, decodeText, type Encoding } from '../../extract/text/decode-text.ts'
import { readHtml } from '../../extract/text/read-html.ts'
import type { Budget } from '../budget.ts'
import type { LossTally } from '../losses.ts'
import { Refusal } from '../refusal.ts'
import { type MimePart, readMime } from './mime-entity.ts'

/**
 * Reads a saved page (`.mhtml`): the decoded source of its root page. Where that page says next to nothing because it
 * shows the report in a frame, the frame that says most is read instead.
 */
export function readMhtml(
  bytes: Uint8Array,
  { budget, decode }: { budget: Budget; decode: Decode },
  losses: LossTally,
): DecodedText {
  const { parts, start } = readMime(byteString(bytes), budget)
  const pages = parts.filter(({ type }) => type === 'text/html' || type === 'application/xhtml+xml')
  const root = pages.find(({ contentId }) => contentId !== '' && contentId === start) ?? pages[0]
  if (root === undefined) throw new Refusal('no_text', '网页存档里没有网页')
  const read = pages.flatMap((page) => {
    budget.check()
    const decoded = decodePart(page, decode)
    return decoded === null ? [] : [{ page, decoded, length: visibleLength(decoded.text) }]
  })
  const own = read.find(({ page }) => page === root)
  const longest = read.reduce((best, one) => (one.length > best.length ? one : best), read[0] ?? emptyPage())
  const chosen =
    own !== undefined && (own.length >= saysLittle || longest.length < saysLittle) ? own : longest
  losses.add('frames', pages.length - 1)
  return chosen.decoded
}

/** Characters a page shows at least if it is more than a frame around another. */
const saysLittle = 200

function emptyPage(): never {
  throw new Refusal('empty')
}

function visibleLength(html: string): number {
  return readHtml(html).text.replace(/\s+/g, '').length
}

/** The whole part votes on its encoding; only where that is undecided does the charset it names count. */
function decodePart({ bytes, parameters }: MimePart, decode: Decode): DecodedText | null {
  const body = bytes()
  const decoded = decodeText(body, decode)
  if ('fault' in decoded) return null
  const charset = (parameters.get('charset') ?? '').toLowerCase()
  const named = Object.hasOwn(charsets, charset) ? charsets[charset] : undefined
  if (decoded.certain || named === undefined) return decoded
  return { text: decode(body, named), encoding: named, certain: false }
}

const charsets: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
}

/** One unit a byte, so that headers and boundaries can be looked for as text. */
function byteString(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return pieces.join('')
}
