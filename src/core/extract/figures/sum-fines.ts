import type { RawFigure } from './read-sentence.ts'

/**
 * 没收违法所得3200元,罚款1万元: the catalogue counts fines and confiscations as one amount, so a sentence that prints
 * just the two, beside each other, states their sum. The quote covers both; the note shows the sum.
 */
export function sumFines(figures: readonly RawFigure[]): RawFigure[] {
  const result = [...figures]
  for (let i = 0; i + 1 < result.length; i++) {
    const [first, second] = [result[i], result[i + 1]]
    if (first === undefined || second === undefined || !areTheTwo(first, second)) continue
    result.splice(i, 2, sum(first, second))
  }
  return result
}

function areTheTwo(first: RawFigure, second: RawFigure): boolean {
  const kinds = [kindOf(first), kindOf(second)]
  const adjacent = first.sentence === second.sentence && second.mention.start - first.mention.end <= 14
  return adjacent && kinds.includes('fine') && kinds.includes('confiscation')
}

function kindOf({ candidate }: RawFigure): 'fine' | 'confiscation' | null {
  if (candidate.compiled.entry.indicator !== 'penalty_amount') return null
  const head = candidate.head.word.text
  if (/没收|违法所得/.test(head)) return head.includes('罚') ? null : 'confiscation'
  return head.includes('罚款') ? 'fine' : null
}

function sum(first: RawFigure, second: RawFigure): RawFigure {
  const [a, b] = [first.mention, second.mention]
  const qualifier = a.qualifier === b.qualifier ? a.qualifier : 'approx'
  const mention = {
    ...a,
    value: a.value + b.value,
    qualifier,
    end: b.end,
    right: b.right,
    clauseEnd: b.clauseEnd,
  }
  return { ...first, mention, notes: [...first.notes, `罚款与没收合计：${a.value}+${b.value}`] }
}
