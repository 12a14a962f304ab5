import { type Decode, decodeText, type Encoding } from '../extract/text/decode-text.ts'
import { Budget, type DocumentLimits, documentLimits } from './budget.ts'
import { readDocx } from './docx/read-docx.ts'
import { countUnread } from './html-losses.ts'
import { LossTally } from './losses.ts'
import { readMhtml } from './mhtml/read-mhtml.ts'
import { refuseOtherArchives } from './office-kind.ts'
import { countDamagedStreams } from './pdf/check-streams.ts'
import { layOutPdf } from './pdf/lay-out-pdf.ts'
import type { ReadPdfPages } from './pdf/types.ts'
import { Refusal, type UnreadableDocument } from './refusal.ts'
import { sniff } from './sniff.ts'
import type { ReadDocument } from './types.ts'
import { markUnknownCharacters } from './unknown-characters.ts'
import { readZip } from './zip/read-zip.ts'

/** What reading needs from the edge. */
export interface DocumentEffects {
  decode: Decode
  /** Gets the placed text out of a PDF (`src/pdf`); loaded only where a PDF is read. */
  readPdfPages: ReadPdfPages
  /** False once the time for this file is up. */
  mayGoOn: () => boolean
  limits?: DocumentLimits
  /** What the file's name says it is, for text that does not say itself: a piece of a page. */
  named?: 'text' | 'html'
  /** The encoding a person chose for text or a page, in place of the vote. */
  encoding?: Encoding | null
}

/**
 * Reads the bytes of a report into text: `.txt`, `.html`, `.mhtml`, `.docx`, `.pdf`, recognised by content and never
 * by name. What cannot be read is refused in words; what was left out is counted in `losses`.
 */
export async function readDocument(
  bytes: Uint8Array,
  effects: DocumentEffects,
): Promise<ReadDocument | UnreadableDocument> {
  try {
    const { limits = documentLimits } = effects
    const megabytes = limits.fileBytes / 1024 / 1024
    if (bytes.length > limits.fileBytes) throw new Refusal('too_large', `上限 ${megabytes} MB`)
    const read = await readKind(bytes, effects, new Budget(effects.mayGoOn, limits))
    if (read.text.length > limits.text) throw new Refusal('too_large', `文字超过 ${limits.text / 10_000} 万`)
    return read
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { fault: 'unreadable', reason: error.reason, message: error.message }
  }
}

function readKind(bytes: Uint8Array, effects: DocumentEffects, budget: Budget): Promise<ReadDocument> {
  const kind = sniff(bytes)
  if (kind === 'pdf') return readPdf(bytes, effects, budget)
  const { decode } = effects
  if (kind === 'text') return Promise.resolve(readTextOrHtml(bytes, effects))
  const read = kind === 'zip' ? readOffice : readArchivedPage
  return Promise.resolve(read(bytes, { decode, budget }))
}

interface Context {
  decode: Decode
  budget: Budget
}

function readTextOrHtml(
  bytes: Uint8Array,
  { decode, named = 'text', encoding: chosen = null }: DocumentEffects,
): ReadDocument {
  const decoded = decodeText(bytes, decode, chosen)
  if ('fault' in decoded) throw new Refusal(decoded.fault)
  const { text, encoding, certain } = decoded
  const losses = new LossTally()
  const kind = looksLikeHtml(text) ? 'html' : named
  // The markup of other programs, read as text, would be full of numbers.
  if (kind === 'text' && /^\ufeff?\s*<\?xml\b/.test(text)) throw new Refusal('xml')
  if (kind === 'html') countUnread(text, losses)
  return { kind, text, format: kind, encoding, certain, marks: [], losses: losses.list() }
}

function readArchivedPage(bytes: Uint8Array, context: Context): ReadDocument {
  const losses = new LossTally()
  const { text, encoding, certain } = readMhtml(bytes, context, losses)
  countUnread(text, losses)
  return { kind: 'mhtml', text, format: 'html', encoding, certain, marks: [], losses: losses.list() }
}

function readOffice(bytes: Uint8Array, context: Context): ReadDocument {
  const losses = new LossTally()
  const archive = readZip(bytes, context.budget)
  refuseOtherArchives(archive)
  return readWholeText('docx', readDocx(archive, context, losses), losses)
}

async function readPdf(bytes: Uint8Array, effects: DocumentEffects, budget: Budget): Promise<ReadDocument> {
  const losses = new LossTally()
  losses.add('damaged_streams', countDamagedStreams(bytes, budget))
  const pages = await effects.readPdfPages(bytes, budget)
  return readWholeText('pdf', layOutPdf(pages, budget, losses), losses)
}

function readWholeText(
  kind: 'docx' | 'pdf',
  { text, marks }: Pick<ReadDocument, 'text' | 'marks'>,
  losses: LossTally,
): ReadDocument {
  const known = markUnknownCharacters(text, losses)
  if (known.trim() === '') throw new Refusal('no_text')
  return { kind, text: known, format: 'text', encoding: null, certain: true, marks, losses: losses.list() }
}

/** A page says so at its start; a fragment by a block tag as the first thing in it. */
function looksLikeHtml(text: string): boolean {
  const head = text
    .slice(0, 4096)
    .replace(/^\ufeff/, '')
    .trimStart()
  return /^(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^]{0,2000}?-->\s*)*<(?:!doctype|html|head|body|meta|title|div|p|table|h[1-6]|section|article|span|font|center)\b/i.test(
    head,
  )
}
