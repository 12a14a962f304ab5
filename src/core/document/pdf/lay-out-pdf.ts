import { commonHanzi } from '../../extract/text/common-hanzi.ts'
import type { Budget } from '../budget.ts'
import type { LossTally } from '../losses.ts'
import { Refusal } from '../refusal.ts'
import type { DocumentMark } from '../types.ts'
import { dropFurniture } from './find-furniture.ts'
import { groupLines } from './group-lines.ts'
import { joinLines } from './join-lines.ts'
import type { PageLine } from './lines.ts'
import { orderColumns } from './order-columns.ts'
import { readRadicals } from './radicals.ts'
import { setUpright } from './set-upright.ts'
import type { PdfPages, PdfText } from './types.ts'

/**
 * Puts the placed text of a PDF in reading order: lines, columns, paragraphs across lines and pages. Page numbers and
 * running heads are left out. Refuses scans and text that no reader could make out.
 */
export function layOutPdf(
  { pages, producer, scripts, attachments }: PdfPages,
  budget: Budget,
  losses: LossTally,
): { text: string; marks: DocumentMark[] } {
  const grouped = pages.map(setUpright).map((page, i) => {
    budget.check()
    return { page, lines: groupLines(i + 1, withCharacters(page.texts, losses), losses) }
  })
  const lines = dropFurniture(grouped, losses)
  refuseScans(lines)
  losses.add('pages_without_text', lines.filter((page) => page.length === 0).length)
  const blocks = lines.flatMap((page) => {
    const { blocks: ordered, columns } = orderColumns(page)
    if (columns) losses.add('columns')
    losses.add('table_rows', ordered.flat().filter(({ segments }) => segments.length > 2).length)
    return ordered
  })
  const laid = joinLines(blocks, losses)
  refuseGarbled(laid.text)
  losses.add('macros', scripts)
  losses.add('embedded', attachments)
  losses.add(
    'annotations',
    pages.reduce((sum, { annotations }) => sum + annotations, 0),
  )
  if (scanners.test(producer)) losses.add('recognised', pages.length)
  return laid
}

/** Programs whose text layer is read off a picture. */
const scanners = /OCR|ABBYY|FineReader|Tesseract|Paper Capture|CamScanner|扫描|Scan/i

function withCharacters(texts: readonly PdfText[], losses: LossTally): PdfText[] {
  return texts.map((placed) => {
    const { text, count } = readRadicals(placed.text)
    losses.add('radicals', count)
    return { ...placed, text }
  })
}

/** A page or two without text is a picture or a blank; most of them, a scan with a stamp on it. */
function refuseScans(pages: readonly (readonly PageLine[])[]) {
  const lengths = pages.map((lines) =>
    lines.flatMap(({ segments }) => segments).reduce((sum, { text }) => sum + text.length, 0),
  )
  const empty = lengths.filter((length) => length < 10).length
  if (empty === pages.length) throw new Refusal('scanned')
  if (empty > pages.length / 2) throw new Refusal('scanned', `${pages.length} 页中 ${empty} 页没有文字`)
}

/** A font without a map to Unicode gives Chinese that is none: rare characters, private ones, or no Chinese at all. */
function refuseGarbled(text: string) {
  let [foreign, common] = [0, 0]
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x2e80 && code > 0x1f && (code < 0x80 || code > 0x2000)) continue
    if (/[\s\u3000-\u303f\uff00-\uff65]/.test(character)) continue
    foreign++
    if (commonHanzi.has(character)) common++
  }
  if (foreign >= 60 && common / foreign < 0.25) throw new Refusal('garbled')
}
