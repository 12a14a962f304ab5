import { markLists, type MarkName, markNames, markOf, unknownMark } from './figure-marks.ts'

/** Texts of one column, each held once: `codes` are places in `texts`. */
export interface Category {
  readonly codes: ArrayLike<number>
  readonly texts: readonly string[]
}

/** Figures as they come off the wire: decoded columns of equal length, in any order and of any indicators. */
export interface FigureBatch {
  /** Number of the evidence chunk that holds the batch's quotes, one after another in the batch's order. */
  readonly chunk: number
  /** Row in the report table; -1 where it has no such report. */
  readonly report: ArrayLike<number>
  readonly indicator: Category
  readonly value: ArrayLike<number>
  readonly qualifier: Category
  readonly unit: Category
  readonly scope: Category
  readonly role: Category
  /** Where the quote begins in the report's text; not looked at where there is none. */
  readonly start: ArrayLike<number>
  /** The quote's length in UTF-16 units; 0 for a figure without one. */
  readonly length: ArrayLike<number>
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
    // One more at the end, for a code that is none.
    const marked = Uint8Array.from([...texts.map((text) => markOf(name, text)), unknownMark])
    const none = texts.length
    for (let i = 0; i < marks.length; i++) {
      const code = codes[i] ?? none
      marks[i] = (marks[i] ?? 0) | (marked[code >= 0 && code < none ? code : none] ?? 0)
    }
  }
  return marks
}

/** Every figure that cannot be taken, in Chinese. Sound columns cost one comparison a number and no call. */
export function batchFaults(batch: FigureBatch, marks: Uint8Array, known: Known): string[] {
  const isKnown = batch.indicator.texts.map(known.isIndicator)
  const isSound =
    areBetween(batch.report, 0, known.reports - 1) &&
    areBetween(batch.length, 0, longestQuote) &&
    areBetween(batch.start, 0, Infinity) &&
    areKnown(marks) &&
    areFinite(batch.value) &&
    areBetween(batch.indicator.codes, 0, isKnown.length - 1) &&
    isKnown.every(Boolean)
  if (isSound) return []
  return Array.from(marks, (_, i) => badCells(batch, i, isKnown, known)).flatMap((bad, i) =>
    bad.length === 0 ? [] : [`第 ${i + 1} 行：${bad.join('；')}`],
  )
}

/** The columns hold 16 bits for a length; no clause is nearly so long. */
const longestQuote = 0xffff

/** Whether every number is one, and within bounds. */
function areBetween(numbers: ArrayLike<number>, low: number, high: number): boolean {
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? Number.NaN
    if (!(number >= low && number <= high)) return false
  }
  return true
}

// A loop each, because one that meets arrays of many types runs several times slower.
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
