import type { LossTally } from '../losses.ts'
import { fillGaps } from './fill-gaps.ts'
import type { PageLine, Segment } from './lines.ts'
import type { PdfText } from './types.ts'

/** Groups the placed texts of a page into lines from top to bottom, each in segments parted by wide gaps. */
export function groupLines(page: number, texts: readonly PdfText[], losses: LossTally): PageLine[] {
  const level = texts.filter(({ turn }) => turn === 0)
  losses.add('upright_lines', texts.filter(({ turn, text }) => turn !== 0 && text.trim() !== '').length)
  const said = level.filter(({ text, size }) => text.trim() !== '' && size > 0).sort((a, b) => b.y - a.y)
  const rows: PdfText[][] = []
  for (const text of said) {
    const row = rows.at(-1)
    if (row !== undefined && onOneLine(row, text)) row.push(text)
    else rows.push([text])
  }
  return rows.flatMap((row) => lineOf(page, row, losses))
}

function onOneLine(row: readonly PdfText[], text: PdfText): boolean {
  const [first] = row
  if (first === undefined) return false
  // A raised note mark is met before the line it belongs to, whose letters are larger.
  return first.y - text.y < 0.45 * Math.max(first.size, text.size)
}

function lineOf(page: number, row: readonly PdfText[], losses: LossTally): PageLine[] {
  const size = mainSize(row)
  const baseline = row.find((text) => text.size === size)?.y ?? 0
  const texts = row.filter((text) => {
    const raised = text.size < 0.8 * size && Math.abs(text.y - baseline) > 0.12 * size
    // The mark of a note would run into the number it stands at.
    if (raised) losses.add('raised')
    return !raised
  })
  const inOrder = fillGaps([...texts].sort((a, b) => a.x - b.x))
  const segments = segmentsOf(inOrder, size, losses)
  return segments.length === 0 ? [] : [{ page, segments, y: baseline, size }]
}

/** The size that most characters have. */
function mainSize(row: readonly PdfText[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of row) counts.set(size, (counts.get(size) ?? 0) + text.length)
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]
}

function segmentsOf(texts: readonly PdfText[], size: number, losses: LossTally): Segment[] {
  const segments: Segment[] = []
  let before: PdfText | null = null
  for (const text of texts) {
    if (before !== null && isDoubled(before, text, size)) continue
    before = text
    const last = segments.at(-1)
    const gap = last === undefined ? Infinity : text.x - last.right
    if (last === undefined || gap > wideGap * size) {
      segments.push({ text: text.text.trim(), left: text.x, right: text.x + text.width })
      continue
    }
    if (gap < -0.5 * size) losses.add('overlapping')
    last.text += between(last.text, text.text, gap / size) + text.text.trim()
    last.right = Math.max(last.right, text.x + text.width)
  }
  return segments.map((segment) => ({ ...segment, text: segment.text.replace(spaceInHan, '') }))
}

/** In letters: the gap of two cells or columns. Justified text does not come near it. */
const wideGap = 1.6
const han = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\u3000-\\u303f\\uff00-\\uffef]'
/** Chinese has no spaces between its characters: those are the widening of justified lines. */
const spaceInHan = new RegExp(`(?<=${han}) +(?=${han})`, 'g')

/** Bold type is often made by printing a text twice, a little apart. Read twice, 12 would become 1212. */
function isDoubled(before: PdfText, text: PdfText, size: number): boolean {
  return before.text === text.text && Math.abs(before.x - text.x) < 0.3 * size
}

function between(left: string, right: string, gap: number): string {
  const spaced = /^\s|\s$/.test(`${right.charAt(0)}${left.at(-1) ?? ''}`) || /^\s/.test(right)
  return spaced || gap > 0.2 ? ' ' : ''
}
