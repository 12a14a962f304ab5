import type { TextSpan } from '../figures/types.ts'
import { type ReadableText, ReadableTextBuilder, sourceSpan } from './readable-text.ts'

/**
 * Leaves out what was put between the characters and is not to be read: zero-width characters, byte order marks, and
 * the pinyin with tone marks that some mirrors insert. Everything else stays, unit for unit.
 */
export function visibleText(readable: ReadableText): ReadableText {
  const { text } = readable
  const dropped = [...text.matchAll(droppable)].flatMap(({ 0: found, index }) => {
    const span = { start: index, end: index + found.length }
    if (!isLatin(found)) return [span]
    return toneMark.test(found) ? [withBrackets(text, span)] : []
  })
  if (dropped.length === 0) return readable
  const kept = new ReadableTextBuilder(text.length)
  let done = 0
  for (const { start, end } of [...dropped, { start: text.length, end: text.length }]) {
    for (let i = done; i < start; i++) {
      kept.replace(text.charAt(i), sourceSpan(readable, { start: i, end: i + 1 }))
    }
    done = end
  }
  return kept.build()
}

/** Runs of zero-width characters, or of words in Latin letters. No character is tried twice, so time is linear. */
const droppable =
  /[\u00ad\u200b-\u200f\u2060\ufeff]+|[a-zA-Z\u00c0-\u024f\u1e00-\u1eff]+(?: [a-zA-Z\u00c0-\u024f\u1e00-\u1eff]+)*/g
const toneMark = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/i

function isLatin(run: string): boolean {
  return /^[a-zA-Z\u00c0-\u024f\u1e00-\u1eff]/.test(run)
}

/** Pinyin stands as `局(jú)`, `局 jú` or `局jú`: its own brackets, or one space before it, go with it. */
function withBrackets(text: string, { start, end }: TextSpan): TextSpan {
  if (/[(（[]/.test(text.charAt(start - 1)) && /[)）\]]/.test(text.charAt(end)))
    return { start: start - 1, end: end + 1 }
  return { start: text.charAt(start - 1) === ' ' ? start - 1 : start, end }
}
