/** A sentence of folded text and the clauses inside it, as offsets; ends exclude the closing mark. */
export interface Sentence {
  start: number
  end: number
}

const enders = new Set(['。', '!', '?', ';', '\n'].map((char) => char.charCodeAt(0)))
/** Longer stretches without a full stop are cut: what a sentence costs must stay bounded. */
const longest = 400

export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    const ends = i === text.length || enders.has(text.charCodeAt(i))
    const tooLong = i - start >= longest && !isNumberPart(text.charCodeAt(i))
    if (!ends && !tooLong && i - start < longest * 2) continue
    if (i > start) sentences.push({ start, end: i })
    start = ends ? i + 1 : i
  }
  return sentences
}

const isNumberPart = (unit: number) => (unit >= 0x30 && unit <= 0x39) || unit === 0x2c || unit === 0x2e

const breaks = ',，:'

/** Start of the clause `at` stands in; commas inside numbers do not count. */
export function clauseStart(text: string, at: number, floor: number): number {
  let i = at
  while (i > floor && !isBreak(text, i - 1)) i--
  return i
}

export function clauseEnd(text: string, at: number, ceiling: number): number {
  let i = at
  while (i < ceiling && !isBreak(text, i)) i++
  return i
}

function isBreak(text: string, at: number): boolean {
  if (!breaks.includes(text.charAt(at))) return false
  return !(
    isNumberPart(text.charCodeAt(at - 1)) &&
    isNumberPart(text.charCodeAt(at + 1)) &&
    text.charAt(at) === ','
  )
    ? true
    : !/^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5))
}
