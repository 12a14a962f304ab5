import type { Numeral } from './numerals.ts'
import type { Sentence } from './sentences.ts'
import type { RefusalReason } from './types.ts'

const openQuotes = '“‘"「『'
const closeQuotes = '”’"」』'
const timeWords = new Set([
  '天',
  '周',
  '小时',
  '分钟',
  '个月',
  '工作日',
  '个工作日',
  '季度',
  '学期',
  '学年',
  '岁',
])
const dateWords = new Set(['年', '月', '日', '时', '秒'])
/** Phrases that begin with a numeral and count nothing. */
const setPhrases =
  '一起|一次性|一件事|一把手|一条龙|一封信|一家人|一级|一本账|一张网|一批|一个个|一项项|一次办|一次清|一次结|一次说|一次审|一次收|一个中心|' +
  '一场硬仗|一个重要|一项重要|一道|一套|三个清单|四个意识|两个维护|两个确立|四个自信|一名优秀|一个口子|一个窗口|一类|一种|一个方面|' +
  '一所一策|一校一|一案一|一人一|一家一|一项一|一次也|一份责任|一对一|一份子|三项制度|五项管理|三张清单|四张清单|两个责任|六大|四大|三大|五大|八大'
const setPhraseList = setPhrases.split('|')

/**
 * Why a number is no count by its mere form: a date, an ordinal, a document number … `word` marks words that only
 * look like numbers (一次性, 一件事) and are not worth showing to a reviewer. Null for a possible count.
 */
export function formOf(text: string, numeral: Numeral, sentence: Sentence): RefusalReason | 'word' | null {
  const { digitsStart: at, digitsEnd: end, measure, chinese } = numeral
  const before = text.charAt(at - 1)
  const after = text.charAt(end)
  const word = measure?.word ?? ''
  if (chinese && setPhraseList.some((phrase) => text.startsWith(phrase, at))) return 'word'
  if (before === '第') return '条款章节'.includes(after || '#') ? 'legal-article' : 'ordinal'
  if (chinese && '数几之唯统单跑'.includes(before || '#')) return 'word'
  if (isInside(text, at, sentence, '《', '》')) return 'title'
  if (isInside(text, at, sentence, '〔', '〕') || isInside(text, at, sentence, '[', ']'))
    return 'document-number'
  if (openQuotes.includes(before || '#') || (closeQuotes.includes(after || '#') && word === ''))
    return 'programme-name'
  if (word === '号') return 'document-number'
  if (dateWords.has(word)) return 'date'
  if (timeWords.has(word)) return 'time-limit'
  if (word === '百分点' || word === '个百分点' || word === '倍') return 'year-on-year'
  if (measure && measure.classes.size === 1 && measure.classes.has('other')) return 'wrong-measure-word'
  if (chinese) return null
  return arabicForm(text, numeral, sentence)
}

const asciiWord = /[A-Za-z0-9]/

function arabicForm(text: string, numeral: Numeral, sentence: Sentence): RefusalReason | null {
  const { digitsStart: at, digitsEnd: end, measure, value } = numeral
  const before = text.charAt(at - 1)
  const after = text.charAt(end)
  if ('/-.·_'.includes(before || '#') && asciiWord.test(text.charAt(at - 2))) return 'document-number'
  if (/[A-Za-z]/.test(before) || /[A-Za-z]/.test(after)) return 'document-number'
  if (before === ':' && asciiWord.test(text.charAt(at - 2))) return 'date'
  // 2 8 名, 1 2 3: a digit torn from its number, or the cells of a table.
  if (
    /^(?:(?: ,? ?|, )\d|,\d \d)/.test(text.slice(end, end + 4)) ||
    (before === ' ' && isDigit(text, at - 2))
  )
    return 'no-subject'
  if (measure) return null
  if ('/-·:_'.includes(after || '#') && asciiWord.test(text.charAt(end + 1))) return 'date'
  const atStart = at === sentence.start || (before === '(' && at - 1 === sentence.start)
  if (atStart && '.、)．'.includes(after || '#')) return 'ordinal'
  if (value >= 1949 && value <= 2049 && Number.isInteger(value)) return 'date'
  if (/^(?:热线|举报|电话|平台|报警)/.test(text.slice(end, end + 2))) return 'programme-name'
  if (end - at > 7) return 'document-number'
  return null
}

const isDigit = (text: string, at: number) => /\d/.test(text.charAt(at))

/** Whether `at` stands inside a bracket that opened in the same sentence, at most 80 characters before. */
function isInside(text: string, at: number, sentence: Sentence, open: string, close: string): boolean {
  for (let i = at - 1; i >= Math.max(sentence.start, at - 80); i--) {
    const char = text.charAt(i)
    if (char === close) return false
    if (char === open) return true
  }
  return false
}
