import type { Qualifier } from '../../schema/figure.ts'
import { measureAt, type Measure } from './measures.ts'

/** One number as printed, with the words that bound it and the measure word that says what kind it counts. */
export interface Numeral {
  /** From the first bounding word (近, 超 …) to the last one after the measure word (以上 …). */
  start: number
  end: number
  /** The number itself, without bounding or measure words. */
  digitsStart: number
  digitsEnd: number
  value: number
  qualifier: Qualifier
  measure: Measure | null
  chinese: boolean
}

/** All numerals of a stretch of folded text, left to right. Linear: every character is looked at a bounded number of times. */
export function scanNumerals(text: string, start: number, end: number): Numeral[] {
  const found: Numeral[] = []
  for (let i = start; i < end;) {
    const numeral = starters[text.charCodeAt(i)] === 1 ? numeralAt(text, i, start, end) : null
    if (numeral) found.push(numeral)
    i = numeral ? Math.max(numeral.end, i + 1) : i + 1
  }
  return found
}

/** Marks the characters a numeral can begin with. */
const starters = new Uint8Array(0x10000)
for (const char of '0123456789零〇一二两三四五六七八九十百千万') starters[char.charCodeAt(0)] = 1

interface Digits {
  value: number
  end: number
  chinese: boolean
}

const digitValue = new Map('零 一 二 三 四 五 六 七 八 九'.split(' ').map((char, value) => [char, value]))
digitValue.set('〇', 0).set('两', 2)
const unitValue = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])
const bigUnit = new Map([
  ['千', 1e3],
  ['百', 1e2],
  ['万', 1e4],
  ['亿', 1e8],
])
/** No count of a report is longer; longer runs are codes. */
const maxDigits = 12
const isDigit = (char: string) => char >= '0' && char <= '9'

function numeralAt(text: string, at: number, floor: number, end: number): Numeral | null {
  // The rest of 三四次 is no 四次.
  if (at > floor && digitValue.has(text.charAt(at - 1)) && !isDigit(text.charAt(at))) return null
  const first = readNumber(text, at, end)
  if (!first) return null
  const range = readRange(text, first, end)
  const more = /* 余, 多 */ atLeastMark(text, first.end)
  let last = range ?? { ...first, end: first.end + more }
  let value = first.value
  const scale = more > 0 ? bigUnit.get(text.charAt(last.end)) : undefined
  if (scale !== undefined) {
    value *= scale
    last = { ...last, end: last.end + 1 }
  }
  const lateMark = more === 0 && !range ? atLeastMark(text, last.end) : 0
  const digitsEnd = last.end + lateMark
  const percent = text.startsWith('百分之', at)
  const measure = percent ? percentMeasure : measureAt(text, digitsEnd)
  let close = digitsEnd + (percent ? 0 : (measure?.word.length ?? 0))
  const after = suffixAt(text, close, measure)
  const before = prefixBefore(text, at, floor)
  close += after?.[0].length ?? 0
  const saidZero = text.charAt(at) === '零' && text.charAt(at - 1) === '为'
  if (first.chinese && !percent && !measure && !saidZero) return null
  if (!Number.isFinite(value)) return null
  const marks = [
    before.qualifier,
    after?.[1],
    more + lateMark > 0 || range ? ('at_least' as const) : undefined,
  ]
  return {
    start: before.start,
    end: Math.min(close, end),
    digitsStart: at,
    digitsEnd,
    value,
    qualifier: settleQualifier(marks),
    measure,
    chinese: first.chinese,
  }
}

const percentMeasure: Measure = { word: '%', classes: new Set(['percent']) }

/** 近约200余: an estimate stays an estimate whatever bound stands beside it. */
function settleQualifier(marks: readonly (Qualifier | undefined)[]): Qualifier {
  for (const qualifier of ['approx', 'at_most', 'at_least'] as const)
    if (marks.includes(qualifier)) return qualifier
  return 'exact'
}

function readNumber(text: string, at: number, end: number): Digits | null {
  const char = text.charAt(at)
  if (isDigit(char)) return readArabic(text, at, end)
  if (text.startsWith('百分之', at))
    return isDigit(text.charAt(at + 3)) ? readArabic(text, at + 3, end) : readChinese(text, at + 3, end)
  return readChinese(text, at, end)
}

function readArabic(text: string, at: number, end: number): Digits {
  let i = at
  let digits = ''
  while (i < end && isDigit(text.charAt(i))) digits += text.charAt(i++)
  for (const head = i - at; head <= 3 && isThousands(text, i) && digits.length < maxDigits; i += 4)
    digits += text.slice(i + 1, i + 4)
  if (text.charAt(i) === '.' && isDigit(text.charAt(i + 1))) {
    digits += '.'
    i++
    while (i < end && isDigit(text.charAt(i))) digits += text.charAt(i++)
  }
  let value = digits.length > maxDigits + 4 ? Number.NaN : Number(digits)
  for (let scale = bigUnit.get(text.charAt(i)); scale !== undefined; scale = bigUnit.get(text.charAt(i))) {
    value *= scale
    i++
    if (i - at > maxDigits + 6) break
  }
  return { value: tidy(value), end: i, chinese: false }
}

/** A comma, then exactly three digits. */
function isThousands(text: string, at: number): boolean {
  if (text.charAt(at) !== ',') return false
  return [1, 2, 3].every((k) => isDigit(text.charAt(at + k))) && !isDigit(text.charAt(at + 4))
}

/** 八百六十三, 十, 两千三, 三万五, 九十九点五, 二〇二四; also 百, 千, 万 alone (百余场). */
function readChinese(text: string, at: number, end: number): Digits | null {
  let total = 0
  let section = 0
  let digit: number | null = null
  let plain = ''
  let lastUnit = 0
  let i = at
  for (; i < end && i - at < maxDigits; i++) {
    const char = text.charAt(i)
    const value = digitValue.get(char)
    const unit = unitValue.get(char)
    if (value !== undefined) {
      digit = value
      plain += String(value)
    } else if (unit !== undefined) {
      section += (digit ?? 1) * unit
      lastUnit = unit
      digit = null
      plain = ''
    } else if (char === '万' || char === '亿') {
      total = (total + section + (digit ?? (i === at ? 1 : 0))) * (bigUnit.get(char) ?? 1)
      section = 0
      lastUnit = bigUnit.get(char) ?? 1
      digit = null
      plain = ''
    } else break
  }
  if (i === at) return null
  const said = text.charAt(i - 2) === '零' ? 1 : lastUnit / 10
  const tail = digit === null ? 0 : lastUnit >= 100 ? digit * said : digit
  // 三四次 is a guess between two numbers, not 34; a year is written out with 〇 or four digits.
  const spelt = plain.length === 1 || plain.length > 3 ? Number(plain) : Number.NaN
  let value = lastUnit === 0 ? spelt : total + section + tail
  if (text.charAt(i) === '点' && digitValue.has(text.charAt(i + 1))) {
    let decimals = ''
    for (i++; i < end && decimals.length < 6 && digitValue.has(text.charAt(i)); i++)
      decimals += String(digitValue.get(text.charAt(i)))
    value += Number(`0.${decimals}`)
  }
  return { value: tidy(value), end: i, chinese: true }
}

/** 1.8 × 10000 is 18000, not 18000.000000000004. */
const tidy = (value: number) => (Number.isInteger(value) ? value : Number(value.toPrecision(12)))

const rangeMarks = ['-', '~', '至', '到']

/** The upper end of 3至5, 30—40, 三到五; null where none follows. */
function readRange(text: string, first: Digits, end: number): Digits | null {
  const mark = text.charAt(first.end) === '%' ? first.end + 1 : first.end
  if (!rangeMarks.includes(text.charAt(mark))) return null
  const upper = readNumber(text, mark + 1, end)
  if (!upper || upper.chinese !== first.chinese || !(upper.value > first.value)) return null
  return upper
}

const atLeastMark = (text: string, at: number): number =>
  '余多几'.includes(text.charAt(at) || '#') && text.charAt(at + 1) !== '元' ? 1 : 0

const suffixes: readonly [string, Qualifier][] = [
  ['及以上', 'at_least'],
  ['以上', 'at_least'],
  ['左右', 'approx'],
  ['上下', 'approx'],
  ['以内', 'at_most'],
  ['以下', 'at_most'],
  ['之内', 'at_most'],
]

function suffixAt(text: string, at: number, measure: Measure | null): [string, Qualifier] | undefined {
  return measure ? suffixes.find(([word]) => text.startsWith(word, at)) : undefined
}

const prefixes: readonly [string, Qualifier][] = [
  ['不少于', 'at_least'],
  ['不得少于', 'at_least'],
  ['不低于', 'at_least'],
  ['不得低于', 'at_least'],
  ['不下', 'at_least'],
  ['至少', 'at_least'],
  ['最少', 'at_least'],
  ['超过', 'at_least'],
  ['突破', 'at_least'],
  ['高于', 'at_least'],
  ['多于', 'at_least'],
  ['超', 'at_least'],
  ['逾', 'at_least'],
  ['不超过', 'at_most'],
  ['不得超过', 'at_most'],
  ['不多于', 'at_most'],
  ['不足', 'at_most'],
  ['不到', 'at_most'],
  ['至多', 'at_most'],
  ['最多', 'at_most'],
  ['大约', 'approx'],
  ['大概', 'approx'],
  ['将近', 'approx'],
  ['接近', 'approx'],
  ['约为', 'approx'],
  ['约', 'approx'],
  ['近', 'approx'],
  ['上', 'at_least'],
]
const byLength = [...prefixes].sort((a, b) => b[0].length - a[0].length)

/** The bounding words right before a number; up to two of them (近约200). */
function prefixBefore(
  text: string,
  at: number,
  floor: number,
): { start: number; qualifier: Qualifier | undefined } {
  let start = at
  let qualifier: Qualifier | undefined
  for (let times = 0; times < 2; times++) {
    const hit = byLength.find(([word]) => start - word.length >= floor && text.endsWith(word, start))
    if (!hit || (hit[0] === '上' && !'百千万'.includes(text.charAt(at)))) break
    if (hit[0] === '近' && /^[年期日]/.test(text.charAt(at + 1))) break
    start -= hit[0].length
    qualifier = qualifier === 'approx' ? qualifier : hit[1]
  }
  return { start, qualifier }
}
