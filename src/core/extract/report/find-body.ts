import type { TextSpan } from '../figures/types.ts'
import type { FoundTitle } from './find-title.ts'
import type { TextLine } from './lines.ts'
import { isFoot, isNumberedHeading, isPreamble, isSignature } from './page-furniture.ts'
import { reportKindOf } from './report-kind.ts'

/**
 * The report itself: from below its title (the last one, where it is repeated) and the line of source and date, to its
 * signature. Navigation, sharing links and the site's footer stay outside.
 */
export function findBody(lines: readonly TextLine[], title: FoundTitle | null): TextSpan {
  const afterTitle = title === null ? 0 : lines.findIndex(({ start }) => start >= title.end)
  if (afterTitle < 0) return { start: title?.end ?? 0, end: title?.end ?? 0 }
  const first = skipPreamble(lines, afterTitle, title)
  const last = lastLine(lines, first)
  const start = lines[first]?.start ?? title?.end ?? 0
  return { start, end: Math.max(start, lines[last]?.end ?? start) }
}

function skipPreamble(lines: readonly TextLine[], from: number, title: FoundTitle | null): number {
  let first = from
  for (let i = from; i < Math.min(from + 10, lines.length); i++) {
    const text = lines[i]?.text ?? ''
    if (isNumberedHeading(text) || (/[。;;]/.test(text) && text.length > 40)) break
    const repeatsTitle = title !== null && repeats(lines, i, title)
    if (repeatsTitle || (text.length <= 60 && isPreamble(text))) first = i + 1
  }
  return first
}

/** The title again, alone or over up to three lines that end here. */
function repeats(lines: readonly TextLine[], last: number, title: FoundTitle): boolean {
  let joined = ''
  for (let i = last; i > Math.max(last - 3, -1); i--) {
    joined = (lines[i]?.text ?? '') + joined
    if (joined.length > 80) return false
    if (reportKindOf(joined) === title.kind && joined.length >= title.text.length / 2) return true
  }
  return false
}

/** The last line of the report: the last signature, or the last sentence before the foot of the page. */
function lastLine(lines: readonly TextLine[], first: number): number {
  let last = first
  for (let i = first; i < lines.length; i++) {
    const text = lines[i]?.text ?? ''
    if (i > first + 2 && text.length <= 120 && isFoot(text)) break
    if (/[。!?;;]/.test(text) || text.length > 60 || isSignature(text) || isNumberedHeading(text)) last = i
    else if (text.length > 20 && i - last < 4) last = i
  }
  return last
}
