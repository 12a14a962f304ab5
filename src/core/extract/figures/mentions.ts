import type { Qualifier } from '../../schema/figure.ts'
import { clauseEnd, clauseStart, type Sentence } from './sentences.ts'
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

const absenceMarks = [
  ...[
    '未发生',
    '未产生',
    '未收到',
    '没有收到',
    '未接到',
    '未受理',
    '未作出',
    '未做出',
    '未办理',
    '未实施',
    '未制定',
    '未制发',
  ],
  ...['未印发', '未出台', '未发布', '未开展', '未有', '没有', '不存在', '尚无', '暂无', '均无', '无'],
]
const fullMarks = ['全覆盖', '全部配备', '全员配备', '全配备', '配齐']

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
  const mentions = counts.map((numeral, i): Mention => {
    const from = clauseStart(text, numeral.start, sentence.start)
    const to = clauseEnd(text, numeral.end, sentence.end)
    const left = Math.max(from, counts[i - 1]?.end ?? from)
    const right = rightEdge(text, numeral.end, Math.min(to, counts[i + 1]?.start ?? to), to)
    return { kind: 'number', ...numeral, left, right, clauseStart: from, clauseEnd: to }
  })
  for (const [kind, marks, value] of [
    ['absent', absenceMarks, 0],
    ['full', fullMarks, 100],
  ] as const)
    for (const at of findMarks(text, sentence, marks)) {
      const from = clauseStart(text, at.start, sentence.start)
      const to = clauseEnd(text, at.end, sentence.end)
      const window = kind === 'absent' ? { left: at.start, right: to } : { left: from, right: to }
      mentions.push({
        kind,
        ...at,
        value,
        qualifier: 'exact',
        measure: null,
        ...window,
        clauseStart: from,
        clauseEnd: to,
      })
    }
  return { mentions, forms }
}

/** Where the next count has words of its own after a 、 or 和, those are not this one's. */
function rightEdge(text: string, from: number, nextStart: number, clauseEnd: number): number {
  if (nextStart >= clauseEnd) return clauseEnd
  for (let i = from; i < nextStart; i++) if ('、及和与(（'.includes(text.charAt(i))) return i
  return nextStart
}

function findMarks(
  text: string,
  sentence: Sentence,
  marks: readonly string[],
): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (let i = sentence.start; i < sentence.end; i++) {
    const mark = marks.find((word) => text.startsWith(word, i))
    if (mark === undefined) continue
    found.push({ start: i, end: i + mark.length })
    i += mark.length - 1
  }
  return found
}
