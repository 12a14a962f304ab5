import type { TextSpan } from '../figures/types.ts'

/** A line that is not blank, without the white space around it. */
export interface TextLine extends TextSpan {
  text: string
}

/** The lines of a text that are not blank, in order, with their offsets. */
export function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = []
  let from = 0
  while (from <= text.length) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 ? text.length : newline
    const raw = text.slice(from, to)
    const trimmed = raw.trim()
    if (trimmed !== '') {
      const start = from + (raw.length - raw.trimStart().length)
      lines.push({ text: trimmed, start, end: start + trimmed.length })
    }
    from = to + 1
  }
  return lines
}
