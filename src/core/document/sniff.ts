import { Refusal } from './refusal.ts'

/** What a file is by its first bytes, whatever its name says. */
export type SniffedKind = 'zip' | 'pdf' | 'mhtml' | 'text'

/** Recognises a file by its content. Known formats that are not read are refused by name. */
export function sniff(bytes: Uint8Array): SniffedKind {
  if (bytes.length === 0) throw new Refusal('empty')
  const head = headOf(bytes)
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip'
  if ('PK\x03\x04'.startsWith(head)) throw new Refusal('damaged', '压缩包不完整')
  // Readers allow other bytes before the mark, and so do mail servers that add them.
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf'
  for (const [reason, marks] of refused)
    if (marks.some((mark) => head.startsWith(mark))) throw new Refusal(reason)
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw oldOfficeFile(bytes)
  if (
    /^\s*<\?xml[^>]*>\s*(?:<!--[^>]*-->\s*)?(?:<\?mso-application|<pkg:package|<w:wordDocument)/.test(
      head.slice(0, 2048),
    )
  )
    throw new Refusal('word_xml')
  return isMime(head) ? 'mhtml' : 'text'
}

const refused = [
  ['image', ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'BM\x36', 'II*\0', 'MM\0*']],
  ['rtf', ['{\\rtf']],
  ['archive', ['Rar!\x1a', '7z\xbc\xaf\x27\x1c', '\x1f\x8b']],
] as const

function headOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 8192))
}

/** Word 97 to 2003, and newer documents under a password, share one container; its directory is UTF-16. */
function oldOfficeFile(bytes: Uint8Array): Refusal {
  const names: Record<string, Refusal> = {
    EncryptedPackage: new Refusal('encrypted'),
    WordDocument: new Refusal('legacy_word'),
    Workbook: new Refusal('spreadsheet'),
  }
  for (const [name, refusal] of Object.entries(names)) if (includesUtf16(bytes, name)) return refusal
  return new Refusal('legacy_word')
}

function includesUtf16(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0)
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 0
    while (i < name.length && bytes[at + 2 * i] === name.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i++
    if (i === name.length) return true
  }
  return false
}

/** A message starts with header lines, one of which says that it has parts or is a page. */
function isMime(head: string): boolean {
  const start = head.replace(/^\xef\xbb\xbf/, '').trimStart()
  if (!/^[A-Za-z][A-Za-z0-9-]{1,40}:[^\n]*\n/.test(start)) return false
  const [headers = ''] = start.split(/\r?\n\r?\n/, 1)
  return /^content-type:\s*(?:multipart\/|text\/html)/im.test(headers)
}
