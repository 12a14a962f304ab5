/** A sentence of folded text and the clauses inside it, as offsets; ends exclude the closing mark. */
export interface Sentence {
  start: number
  end: number
}

/** 。 ! ? ; and the end of a line. */
const isEnder = (unit: number) =>
  unit === 0x3002 || unit === 0x21 || unit === 0x3f || unit === 0x3b || unit === 0x0a
/** Longer stretches without a full stop are cut: what a sentence costs must stay bounded. */
const longest = 400

export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    const ends = i === text.length || isEnder(text.charCodeAt(i))
    const tooLong = i - start >= longest && !isNumberPart(text.charCodeAt(i))
    if (!ends && !tooLong && i - start < longest * 2) continue
    if (i > start) sentences.push({ start, end: i })
    start = ends ? i + 1 : i
  }
  return sentences
}

const isNumberPart = (unit: number) => (unit >= 0x30 && unit <= 0x39) || unit === 0x2c || unit === 0x2e

/** Where the sentence's clauses begin and end; commas inside numbers do not count. */
export function clauseBounds(text: string, sentence: Sentence): number[] {
  const bounds = [sentence.start]
  for (let i = sentence.start; i < sentence.end; i++) if (isBreak(text, i)) bounds.push(i + 1)
  return [...bounds, sentence.end + 1]
}

export function clauseStart(bounds: readonly number[], at: number): number {
  return bounds.findLast((bound) => bound <= at) ?? 0
}

export function clauseEnd(bounds: readonly number[], at: number): number {
  return (bounds.find((bound) => bound > at) ?? at + 1) - 1
}

/** A comma or a colon, unless it groups the thousands of a number. */
function isBreak(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit === 0xff0c || unit === 0x3a) return true
  if (unit !== 0x2c) return false
  return !(isNumberPart(text.charCodeAt(at - 1)) && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5)))
}
