import type { TextSpan } from '../extract/figures/types.ts'

/** A selection being made by keys: where it was begun, and the letter that moves. Both are offsets of letters. */
export interface TextWalk {
  readonly from: number
  readonly to: number
}

/** What one key does: to the next letter, sentence or line, forward or back; `extend` keeps where it was begun. */
export interface TextStep {
  readonly unit: 'letter' | 'clause' | 'line'
  readonly by: 1 | -1
  readonly extend: boolean
}

/** Moves within `text`, never out of it. A line break is no letter: it is stepped over. */
export function walkText(text: string, { from, to }: TextWalk, { unit, by, extend }: TextStep): TextWalk {
  const next =
    unit === 'letter'
      ? letterBeside(text, to, by)
      : extend && by === 1
        ? endBehind(text, to, unit)
        : startBeside(text, to, by, unit)
  return { from: extend ? from : next, to: next }
}

/** The letters from one end to the other, both with it. */
export function spanOfWalk({ from, to }: TextWalk): TextSpan {
  return { start: Math.min(from, to), end: Math.max(from, to) + 1 }
}

/** Many reports write half-width marks between Chinese words; between digits they are part of a number. */
const edges = { clause: /[，。；：！？、\n]|[,;:](?!\d)/y, line: /\n/y } as const

function isEdge(text: string, at: number, unit: keyof typeof edges): boolean {
  const edge = edges[unit]
  edge.lastIndex = at
  return edge.test(text)
}

function letterBeside(text: string, at: number, by: 1 | -1): number {
  let next = at + by
  while (text[next] === '\n') next += by
  return next < 0 || next >= text.length ? at : next
}

/** The first letter of the next part, or of this one or the one before; where there is none, the place itself. */
function startBeside(text: string, at: number, by: 1 | -1, unit: keyof typeof edges): number {
  if (by === 1) {
    for (let next = at + 1; next < text.length; next++)
      if (isEdge(text, next - 1, unit) && !isEdge(text, next, unit)) return next
    return at
  }
  let next = at - 1
  while (next > 0 && isEdge(text, next, unit)) next--
  while (next > 0 && !isEdge(text, next - 1, unit)) next--
  return Math.max(0, next)
}

/** The last letter of the next part that ends behind a place, its mark with it; else the place itself. */
function endBehind(text: string, at: number, unit: keyof typeof edges): number {
  for (let end = letterBeside(text, at, 1); end > at;) {
    const isLast = (text[end + 1] ?? '\n') === '\n'
    if (isLast || isEdge(text, end, unit)) return end
    end++
  }
  return at
}
