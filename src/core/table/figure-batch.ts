import { markLists, type MarkName, markNames, markOf, unknownMark } from './figure-marks.ts'

/** Texts of one column, each held once: `codes` are places in `texts`. */
export interface Category {
  readonly codes: Uint8Array | Int32Array
  readonly texts: readonly string[]
}

/**
 * Figures as they come off the wire: decoded columns of equal length, in any order and of any indicators. Given away: a
 * gatherer keeps them instead of copying two million numbers of each.
 */
export interface FigureBatch {
  /** Number of the evidence chunk that holds the batch's quotes, one after another in the batch's order. */
  readonly chunk: number
  /** Row in the report table; -1 where it has no such report. */
  readonly report: Int32Array
  readonly indicator: Category
  readonly value: Float64Array
  readonly qualifier: Category
  readonly unit: Category
  readonly scope: Category
  readonly role: Category
  /** Where the quote begins in the report's text; not looked at where there is none. */
  readonly start: Int32Array
  /** The quote's length in UTF-16 units; 0 for a figure without one. */
  readonly length: Int32Array
  readonly rule: Category
  readonly review: Category
  readonly note: Category
}

/** What the figures of a batch must name. */
export interface Known {
  /** Rows of the report table. */
  readonly reports: number
  readonly isIndicator: (id: string) => boolean
}

/** The marks of each figure (`figure-marks.ts`), with `unknownMark` where a word is in no list. */
export function marksOf(batch: FigureBatch): Uint8Array<ArrayBuffer> {
  const marks = new Uint8Array(batch.value.length)
  for (const name of markNames) {
    const { codes, texts } = batch[name]
    const marked = texts.map((text) => markOf(name, text))
    // A word that is the same everywhere and has no bits costs nothing.
    if (marked.every((mark) => mark === 0) && areBelow(codes, marked.length)) continue
    if (codes instanceof Uint8Array) addMarks(marks, codes, marked)
    else
      for (let i = 0; i < marks.length; i++)
        marks[i] = (marks[i] ?? 0) | (marked[codes[i] ?? -1] ?? unknownMark)
  }
  return marks
}

function addMarks(marks: Uint8Array, codes: Uint8Array, marked: readonly number[]): void {
  // A place for every byte there is, so that a code that is none needs no question.
  const known = new Uint8Array(0x100).fill(unknownMark)
  known.set(marked)
  for (let i = 0; i < marks.length; i++) marks[i] = (marks[i] ?? 0) | (known[codes[i] ?? 0] ?? 0)
}

/** Every figure that cannot be taken, in Chinese. Sound columns cost one comparison a number and no call. */
export function batchFaults(batch: FigureBatch, marks: Uint8Array, known: Known): string[] {
  const isKnown = batch.indicator.texts.map(known.isIndicator)
  const isSound =
    areBetween(batch.report, known.reports - 1) &&
    areBetween(batch.length, longestQuote) &&
    areBetween(batch.start, 0x7fffffff) &&
    areKnown(marks) &&
    areFinite(batch.value) &&
    areBelow(batch.indicator.codes, isKnown.length) &&
    isKnown.every(Boolean)
  if (isSound) return []
  return Array.from(marks, (_, i) => badCells(batch, i, isKnown, known)).flatMap((bad, i) =>
    bad.length === 0 ? [] : [`第 ${i + 1} 行：${bad.join('；')}`],
  )
}

/** The columns hold 16 bits for a length; no clause is nearly so long. */
const longestQuote = 0xffff

// A loop each, because one that meets arrays of many types runs several times slower; and without a way out, because
// sound columns are looked at to their end anyway.

/** Whether every number is from 0 to `high`. */
function areBetween(numbers: Int32Array, high: number): boolean {
  let outside = 0
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0
    outside |= number | (high - number)
  }
  return outside >= 0
}

function areBelow(codes: Uint8Array | Int32Array, limit: number): boolean {
  if (!(codes instanceof Uint8Array)) return areBetween(codes, limit - 1)
  let top = -1
  for (let i = 0; i < codes.length; i++) top = Math.max(top, codes[i] ?? 0)
  return top < limit
}

function areKnown(marks: Uint8Array): boolean {
  let all = 0
  for (let i = 0; i < marks.length; i++) all |= marks[i] ?? 0
  return all < unknownMark
}

function areFinite(numbers: ArrayLike<number>): boolean {
  for (let i = 0; i < numbers.length; i++) if (!Number.isFinite(numbers[i])) return false
  return true
}

function badCells(
  batch: FigureBatch,
  i: number,
  isKnown: readonly boolean[],
  { reports }: Known,
): readonly string[] {
  const isWithin = (numbers: ArrayLike<number>, high: number) => {
    const number = numbers[i] ?? -1
    return number >= 0 && number <= high
  }
  const word = ({ codes, texts }: Category) => texts[codes[i] ?? -1] ?? ''
  const isMark = (name: MarkName) => (markLists[name] as readonly string[]).includes(word(batch[name]))
  const bad = markNames.filter((name) => !isMark(name)).map((name) => `${name} 不认识“${word(batch[name])}”`)
  if (!Number.isFinite(batch.value[i])) bad.push('value 不是数')
  if (!isWithin(batch.start, Infinity)) bad.push('start 不是位置')
  if (!isWithin(batch.length, longestQuote)) bad.push('length 不是长度')
  if (isKnown[batch.indicator.codes[i] ?? -1] !== true) bad.push(`没有指标“${word(batch.indicator)}”`)
  if (bad.length === 0 && !isWithin(batch.report, reports - 1)) bad.push('没有这份报告')
  return bad
}
