import { findWords, type Occurrence } from './vocabulary.ts'

/** The lexicon's words in one sentence, ready to be asked. */
export interface SentenceWords {
  all: readonly Occurrence[]
  heads: readonly Occurrence[]
  /** Occurrences by word list, filled as lists are asked for. */
  byList: Map<number, readonly Occurrence[]>
}

export function sentenceWords(text: string, start: number, end: number): SentenceWords {
  const all = findWords(text, start, end)
  return { all, heads: all.filter((o) => !o.hidden && o.word.headOf.size > 0), byList: new Map() }
}

/** Whether a word of the list stands in the stretch and means itself. */
export function holds(words: SentenceWords, list: number, start: number, end: number): boolean {
  return listed(words, list).some((o) => !o.hidden && o.start >= start && o.end <= end)
}

/** The heads that overlap a stretch, left to right. */
export function headsIn(words: SentenceWords, start: number, end: number): Occurrence[] {
  return words.heads.filter((o) => o.end > start && o.start < end)
}

function listed(words: SentenceWords, list: number): readonly Occurrence[] {
  const known = words.byList.get(list)
  if (known) return known
  const found = words.all.filter((o) => o.word.lists.has(list))
  words.byList.set(list, found)
  return found
}
