import type { Qualifier } from '../../schema/figure.ts'
import { clauseBounds, clauseEnd, clauseStart, type Sentence } from './sentences.ts'
import { scanNumerals, type Numeral } from './numerals.ts'
import type { Measure } from './measures.ts'
import { formOf } from './forms.ts'
import type { RefusalReason } from './types.ts'

/** A place in a sentence that may state a figure, and the stretch of words that may say of what. */
export interface Mention {
  /** `absent`: 无…, a zero in words; `full`: 全覆盖, a hundred per cent in words. */
  kind: 'number' | 'absent' | 'full'
  start: number
  end: number
  value: number
  qualifier: Qualifier
  measure: Measure | null
  /** The mention's own window: up to the counts beside it, and inside its clause. */
  left: number
  right: number
  /** The clause it stands in. */
  clauseStart: number
  clauseEnd: number
}

export interface FormRefusal {
  start: number
  end: number
  value: number
  reason: RefusalReason
}

/** Words for none, and, in the group, words for all. */
const wordsForNumbers =
  /未(?:发生|产生|收到|接到|受理|作出|做出|办理|实施|制定|制发|印发|出台|发布|开展|有)|没有收到|没有|不存在|尚无|暂无|均无|无(?![证照资许障法论偿序关缝理效须需纸烟毒疑数死主接差人])|(全覆盖|全部配备|全员配备|全配备|配齐)/g

/** No real sentence says none or all more often; a bound on what noise may cost. */
const mostWords = 8

/** Finds the sentence's counts and words for none and all; numbers that are not counts by their form come apart. */
export function findMentions(
  text: string,
  sentence: Sentence,
): { mentions: Mention[]; forms: FormRefusal[] } {
  const forms: FormRefusal[] = []
  const counts: Numeral[] = []
  for (const numeral of scanNumerals(text, sentence.start, sentence.end)) {
    const reason = formOf(text, numeral, sentence)
    if (reason === null) counts.push(numeral)
    else if (reason !== 'word')
      forms.push({ start: numeral.start, end: numeral.end, value: numeral.value, reason })
  }
  const clauses = clauseBounds(text, sentence)
  const mentions = counts.map((numeral, i): Mention => {
    const from = clauseStart(clauses, numeral.start)
    const to = clauseEnd(clauses, numeral.end)
    const left = Math.max(from, counts[i - 1]?.end ?? from)
    const right = rightEdge(text, numeral.end, Math.min(to, counts[i + 1]?.start ?? to), to)
    return { kind: 'number', ...numeral, left, right, clauseStart: from, clauseEnd: to }
  })
  const said = [...text.slice(sentence.start, sentence.end).matchAll(wordsForNumbers)]
  for (const match of said.slice(0, mostWords)) {
    const start = sentence.start + match.index
    const end = start + match[0].length
    const bounds = { clauseStart: clauseStart(clauses, start), clauseEnd: clauseEnd(clauses, end) }
    const meaning =
      match[1] === undefined
        ? ({ kind: 'absent', value: 0, ...reachOfNone(text, start, end, clauses, bounds) } as const)
        : ({ kind: 'full', value: 100, left: bounds.clauseStart, right: bounds.clauseEnd } as const)
    mentions.push({ start, end, qualifier: 'exact', measure: null, ...bounds, ...meaning })
  }
  return { mentions, forms }
}

/** 无 speaks of what follows it; at the end of its clause (行政强制:无, 行政复议案件均无), of what stands before. */
function reachOfNone(
  text: string,
  start: number,
  end: number,
  clauses: readonly number[],
  { clauseStart: from, clauseEnd: to }: { clauseStart: number; clauseEnd: number },
): { left: number; right: number } {
  if (end < to) return { left: start, right: to }
  const afterColon = start === from && text.charAt(from - 1) === ':'
  return { left: afterColon ? clauseStart(clauses, from - 2) : from, right: to }
}

/** Where the next count has words of its own after a 、 or 和, those are not this one's. */
function rightEdge(text: string, from: number, nextStart: number, clauseEnd: number): number {
  if (nextStart >= clauseEnd) return clauseEnd
  for (let i = from; i < nextStart; i++) if ('、及和与(（'.includes(text.charAt(i))) return i
  return nextStart
}
