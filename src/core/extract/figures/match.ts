import { gapLength, isJoiner } from './gaps.ts'
import type { Mention } from './mentions.ts'
import type { Sentence } from './sentences.ts'
import { headsIn, holds, type SentenceWords } from './sentence-words.ts'
import type { CompiledEntry, Occurrence } from './vocabulary.ts'

/** An entry that may read a mention, by a head that stands near it. */
export interface Candidate {
  compiled: CompiledEntry
  head: Occurrence
  /** Words between head and number that are not mere filling; the smaller the nearer. */
  distance: number
  /** `with` conditions met only outside the number's own window; `ahead` looks outside by nature. */
  borrowed: number
  /** How much the entry asked for. */
  specificity: number
}

const farthest = 30
/** Characters looked at on each side; filling words may stretch a distance of 30 to this. */
const reach = 60
/** More candidates than a real sentence yields; the rest are the farthest. */
const most = 40

/**
 * The entries that may read a mention, best first. Precedence: the nearest head; then the fewest conditions
 * borrowed from outside the window; then the most demanding entry; then the order of the lexicon.
 */
export function candidatesFor(
  text: string,
  mention: Mention,
  sentence: Sentence,
  words: SentenceWords,
  nextStart: number,
): Candidate[] {
  const found: Candidate[] = []
  const opened = isOpenedByPreposition(text, mention)
  const from = Math.max(mention.left, mention.start - reach)
  for (const head of headsIn(words, from, Math.min(mention.right, mention.end + reach))) {
    let distance = Number.NaN
    for (const compiled of head.word.headOf) {
      if (!measureFits(compiled, mention)) continue
      if (Number.isNaN(distance)) distance = headDistance(text, mention, head, opened)
      if (distance > farthest || !standsAlone(text, mention, head, distance, compiled)) continue
      const borrowed = borrowedConditions(compiled, mention, sentence, words, nextStart)
      if (borrowed === null) continue
      const { near, with: withs, ahead } = compiled
      const specificity = (near.length + withs.length + ahead.length) * 10 + (head.end - head.start)
      found.push({ compiled, head, distance, borrowed, specificity })
    }
  }
  const byPrecedence = (a: Candidate, b: Candidate) =>
    a.distance - b.distance ||
    a.borrowed - b.borrowed ||
    b.specificity - a.specificity ||
    a.compiled.order - b.compiled.order
  return found.sort(byPrecedence).slice(0, most)
}

/** 为60多名干部, 对110所学校, 组织8名人员: what the number counts comes after it, not before the preposition. */
function isOpenedByPreposition(text: string, mention: Mention): boolean {
  const prepositions = ['为', '对', '向', '给', '组织', '动员', '面向', '针对', '在', '由', '从']
  if (mention.right - mention.end < 2) return false
  return (
    prepositions.some((word) => text.endsWith(word, mention.start)) && !text.endsWith('分别为', mention.start)
  )
}

/** Half a step is added on the right: of two heads that touch the number, the one before it names it. */
function headDistance(text: string, mention: Mention, head: Occurrence, opened: boolean): number {
  if (head.end <= mention.start && head.start >= mention.left)
    return gapLength(text, head.end, mention.start) + (opened ? 10 : 0)
  if (head.start >= mention.end && head.end <= mention.right)
    return gapLength(text, mention.end, head.start) + 0.5
  // 配备82名,实现全覆盖: the words for all stand alone and are their own head.
  const itself = mention.kind === 'full' && head.start >= mention.start && head.end <= mention.end
  return itself && gapLength(text, mention.left, mention.start) <= 2 ? 1 : Number.POSITIVE_INFINITY
}

function measureFits(compiled: CompiledEntry, mention: Mention): boolean {
  const { entry } = compiled
  if (mention.kind === 'absent') return entry.absence === true
  if (mention.kind === 'full') return entry.full === true
  if (entry.full === true || entry.measure === 'percent') {
    if (mention.value > 100 || entry.measure !== 'percent') return false
    return mention.measure === null || mention.measure.classes.has('percent')
  }
  if (mention.measure === null) return Number.isInteger(mention.value)
  return mention.measure.classes.has(entry.measure)
}

/**
 * A number that lost its measure word counts what touches it: 行政处罚8 at the end of a clause, or, for people,
 * 156优秀人员担任…. Anything looser would read stray digits.
 */
function standsAlone(
  text: string,
  mention: Mention,
  head: Occurrence,
  distance: number,
  compiled: CompiledEntry,
): boolean {
  if (mention.kind === 'absent' && head.end <= mention.start)
    return distance <= (text.startsWith('均', mention.start) ? 14 : 6)
  if (mention.kind !== 'number' || mention.measure !== null) return true
  // 行政复议、行政诉讼均为零: the heads listed before a bare zero share it.
  const reach = mention.value === 0 ? 14 : 0
  if (head.end <= mention.start) return distance <= reach && !/[\u4e00-\u9fff]/.test(text.charAt(mention.end))
  return compiled.entry.measure === 'people' && mention.value >= 10 && distance < 6
}

/** How many conditions hold only outside the window; null where one does not hold at all. */
function borrowedConditions(
  compiled: CompiledEntry,
  mention: Mention,
  sentence: Sentence,
  words: SentenceWords,
  nextStart: number,
): number | null {
  const { left, right } = mention
  if (compiled.unless !== null && holds(words, compiled.unless, left, right)) return null
  if (compiled.unlessBefore !== null && holds(words, compiled.unlessBefore, sentence.start, right))
    return null
  if (!compiled.near.every((list) => holds(words, list, left, right))) return null
  let borrowed = 0
  for (const list of compiled.with) {
    if (holds(words, list, left, right)) continue
    if (!holds(words, list, sentence.start, right)) return null
    borrowed++
  }
  for (const list of compiled.ahead) {
    if (holds(words, list, left, right)) continue
    if (!holds(words, list, left, Math.max(nextStart, mention.clauseEnd))) return null
  }
  return borrowed
}

/**
 * The other indicators that share the best candidate's number because their heads are listed with its head:
 * 行政复议、行政诉讼均为0件; 参考率和合格率均达100%.
 */
export function sharers(text: string, candidates: readonly Candidate[]): Candidate[] {
  const best = candidates[0]
  if (!best) return []
  const chain = [best]
  let { start, end } = best.head
  for (let grown = true; grown;) {
    grown = false
    for (const candidate of candidates) {
      if (chain.some((c) => c.compiled.entry.indicator === candidate.compiled.entry.indicator)) continue
      const { head } = candidate
      if (isJoiner(text, head.end, start)) start = head.start
      else if (isJoiner(text, end, head.start)) end = head.end
      else continue
      chain.push(candidate)
      grown = true
    }
  }
  return chain
}
