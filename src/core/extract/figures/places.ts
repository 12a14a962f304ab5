import { gapLength } from './gaps.ts'
import type { Mention } from './mentions.ts'
import type { Sentence } from './sentences.ts'

/**
 * The windows in which a mention looks for its head, in order of preference: the item it is paired with by 分别;
 * its own window; and, for a bare count (…,总数14台), the clauses before it.
 */
export function placesOf(
  text: string,
  mention: Mention,
  sentence: Sentence,
  numbers: readonly Mention[],
): Mention[] {
  const paired = pairedPlace(text, mention, numbers)
  if (paired) return [paired]
  const widened = widenedPlace(text, mention, sentence, numbers)
  return widened ? [mention, widened] : [mention]
}

/** Back to the last count that was measured by the same word: 培训4期,共计210人次 shares 培训, 12家、5家 does not. */
function widenedPlace(
  text: string,
  mention: Mention,
  sentence: Sentence,
  numbers: readonly Mention[],
): Mention | null {
  if (mention.kind === 'absent') return null
  const { left, start, end, right, measure } = mention
  const grown =
    /(?:提高|提升|增加|增|上升|升|扩大|下降|降|减少|减|扩充|压减|精简|优化|缩减|调整|变更|变)[到至为]$/.test(
      text.slice(left, start),
    )
  if (grown) return { ...mention, left: mention.clauseStart }
  // …新增3所,总数达到21所: a total goes back past its part.
  if (/(?:总数|总量|总计|累计)[达到至为]*$/.test(text.slice(left, start)) && right - end < 2)
    return { ...mention, left: sentence.start }
  if (gapLength(text, left, start) > 0 || gapLength(text, end, right) > 0) return null
  const previous = numbers.findLast((m) => m.end <= start && m.measure?.word === measure?.word)
  const subset = text.slice(left, start).includes('其中')
  return subset ? null : { ...mention, left: Math.max(sentence.start, previous?.end ?? 0) }
}

const joiner = /、|以及|和|及|与/

/** 人大建议和政协提案分别为8件和14件: the second number belongs to the second of the items listed before 分别. */
function pairedPlace(text: string, mention: Mention, numbers: readonly Mention[]): Mention | null {
  if (mention.kind !== 'number') return null
  const from = Math.max(mention.clauseStart, mention.start - 60)
  const offset = text.slice(from, mention.start).search(/(?:分别|依次)(?!.*(?:分别|依次))/)
  if (offset < 0) return null
  const mark = from + offset
  const listed = numbers.filter((m) => m.start > mark && m.clauseStart === mention.clauseStart)
  const index = listed.indexOf(mention)
  const seams = listed.map((m, i) => text.slice(listed[i - 1]?.end ?? mark + 2, m.start))
  if (index < 0 || !seams.every((seam) => /^(?:为|是|达|达到|有|共|[、和及与])*$/.test(seam))) return null
  const items = text.slice(mention.clauseStart, mark).split(joiner).slice(-listed.length)
  const item = items[index]
  if (item === undefined || items.length !== listed.length) return null
  const start = text.indexOf(
    item,
    Math.max(mention.clauseStart, mark - items.slice(index).join('').length - 10),
  )
  if (start < 0) return null
  return {
    ...mention,
    left: start,
    start: start + item.length,
    end: start + item.length,
    right: start + item.length,
  }
}
