import type { TextSpan } from '../extract/figures/types.ts'

/** A span of a text with a little of what stands around it, on the same line. */
export interface InContext {
  before: string
  words: string
  after: string
}

/** The words of a span with up to `reach` units on either side; `…` where the line goes on. White space becomes one space. */
export function inContext(text: string, { start, end }: TextSpan, reach = 16): InContext {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const found = text.indexOf('\n', end)
  const lineEnd = found < 0 ? text.length : found
  const from = Math.max(lineStart, start - reach)
  const to = Math.min(lineEnd, end + reach)
  return {
    before: (from > lineStart ? '…' : '') + flat(text.slice(from, start)).trimStart(),
    words: flat(text.slice(start, end)),
    after: flat(text.slice(end, to)).trimEnd() + (to < lineEnd ? '…' : ''),
  }
}

const flat = (text: string) => text.replace(/\s+/g, ' ')
