import type { LossTally } from '../losses.ts'
import type { DocumentMark } from '../types.ts'
import { leftOf, type PageLine, rightOf, textOf } from './lines.ts'

/**
 * Joins the lines of a paragraph that the page's width broke. A line goes on where it is full and the next one starts
 * at the margin, neither set apart by size, space or indent; Chinese is joined without a space.
 */
export function joinLines(
  blocks: readonly (readonly PageLine[])[],
  losses: LossTally,
): { text: string; marks: DocumentMark[] } {
  const marks: DocumentMark[] = []
  let text = ''
  let before: Placed | null = null
  const whole = frameOf(blocks.flat())
  for (const block of blocks) {
    // A few lines do not show where the margins are; the pages of a document share them.
    const frame = block.length < fewLines ? whole : frameOf(block)
    for (const line of block) {
      const placed = { line, frame }
      const own = textOf(line)
      if (before !== null) text += joint(before, placed, losses)
      if (line.page !== before?.line.page) marks.push({ type: 'page', page: line.page, start: text.length })
      text += own
      before = placed
    }
  }
  return { text, marks }
}

const fewLines = 8

/** Where the text of a block starts and ends across the page, and how far its lines are apart. */
interface Frame {
  left: number
  right: number
  pitch: number
}

interface Placed {
  line: PageLine
  frame: Frame
}

function frameOf(lines: readonly PageLine[]): Frame {
  const steps = lines.flatMap((line, i) => {
    const next = lines[i + 1]
    return next?.page === line.page ? [line.y - next.y] : []
  })
  return {
    left: ranked(lines.map(leftOf), 0.1),
    right: ranked(lines.map(rightOf), 0.9),
    pitch: ranked(steps, 0.5),
  }
}

function ranked(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0
}

/** What stands between two lines: nothing, a space, or the end of a line. */
function joint(before: Placed, next: Placed, losses: LossTally): string {
  if (!goesOn(before, next)) return '\n'
  const seam = (textOf(before.line).at(-1) ?? '') + textOf(next.line).charAt(0)
  if (/^\d\d$/.test(seam)) losses.add('joined_numbers')
  return /^[A-Za-z,.;:][A-Za-z]$/.test(seam) ? ' ' : ''
}

function goesOn({ line, frame }: Placed, { line: next, frame: nextFrame }: Placed): boolean {
  const { size } = line
  if (line.segments.length > 1 || next.segments.length > 1) return false
  if (next.size < 0.87 * size || next.size > 1.15 * size) return false
  const full = rightOf(line) >= frame.right - 1.6 * size
  const atMargin = leftOf(next) <= nextFrame.left + 0.6 * size
  const close = line.page !== next.page || next.y > line.y || line.y - next.y <= 1.4 * frame.pitch
  return full && atMargin && close
}
