import type { TextSpan } from '../extract/figures/types.ts'

/** What stands in a text, as places of two kinds. Spans of one kind may lie over each other. */
export interface TextMarks {
  readonly figures: readonly TextSpan[]
  readonly refused: readonly TextSpan[]
}

/** A run of a line in which the same things stand: numbers into the lists of marks. */
export interface MarkedPiece {
  readonly text: string
  readonly figures: readonly number[]
  readonly refused: readonly number[]
}

export interface MarkedLine {
  /** Offset of its first unit in the text. */
  readonly start: number
  readonly end: number
  readonly pieces: readonly MarkedPiece[]
}

/** Cuts a text into its lines that say something, and each line where a mark begins or ends. Put together, nothing is lost. */
export function markText(text: string, { figures, refused }: TextMarks): MarkedLine[] {
  const marks = [
    ...figures.map(({ start, end }, index) => ({ start, end, index, isFigure: true })),
    ...refused.map(({ start, end }, index) => ({ start, end, index, isFigure: false })),
  ].sort((a, b) => a.start - b.start)
  const lines: MarkedLine[] = []
  // Marks that may reach into the line at hand; each enters and leaves once.
  let open: typeof marks = []
  let next = 0
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    open = open.filter((mark) => mark.end > start)
    for (let mark = marks[next]; mark !== undefined && mark.start < end; mark = marks[++next]) open.push(mark)
    if (text.slice(start, end).trim() !== '')
      lines.push({ start, end, pieces: piecesOf(text, { start, end }, open) })
    start = end + 1
  }
  return lines
}

interface Mark extends TextSpan {
  index: number
  isFigure: boolean
}

function piecesOf(text: string, line: TextSpan, marks: readonly Mark[]): MarkedPiece[] {
  const cuts = new Set([line.start, line.end])
  for (const { start, end } of marks) {
    if (start > line.start && start < line.end) cuts.add(start)
    if (end > line.start && end < line.end) cuts.add(end)
  }
  const inOrder = [...cuts].sort((a, b) => a - b)
  return inOrder.slice(0, -1).map((from, i) => {
    const to = inOrder[i + 1] ?? line.end
    const over = marks.filter(({ start, end }) => start <= from && end >= to)
    const indexes = (isFigure: boolean) =>
      over.filter((mark) => mark.isFigure === isFigure).map(({ index }) => index)
    return { text: text.slice(from, to), figures: indexes(true), refused: indexes(false) }
  })
}
