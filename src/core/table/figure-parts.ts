import type { FigureBatch } from './figure-batch.ts'
import { fill } from './narrow-columns.ts'
import { rowsByOwner } from './report-table.ts'

/** The figures of one indicator in one batch, in the batch's order: mostly views of the batch's columns. */
export interface FigurePart {
  readonly report: Int32Array
  readonly value: Float64Array
  readonly marks: Uint8Array
  /** Codes of the indicator's own dictionaries. */
  readonly unit: Codes
  readonly rule: Codes
  readonly note: Codes
  /** Not looked at where there is no quote. */
  readonly start: Int32Array
  readonly length: Int32Array
  /** Where the quote lies: its evidence chunk, and the place there. */
  readonly chunk: Uint16Array
  readonly offset: Uint32Array
}

type Codes = Uint8Array | Int32Array
type Column = FigurePart[keyof FigurePart]

/** A batch dealt out by indicator. Units, rules and notes still have the batch's codes. */
export function* partsByIndicator(
  batch: FigureBatch,
  marks: Uint8Array,
): Generator<{ readonly indicator: string; readonly columns: FigurePart }> {
  const { codes, texts } = batch.indicator
  const offset = new Uint32Array(codes.length)
  for (let i = 0, next = 0; i < offset.length; i++) {
    offset[i] = next
    next += batch.length[i] ?? 0
  }
  const { report, value, start, length } = batch
  const given: FigurePart = {
    ...{ report, value, marks, start, length, offset },
    chunk: new Uint16Array(codes.length).fill(batch.chunk),
    unit: batch.unit.codes,
    rule: batch.rule.codes,
    note: batch.note.codes,
  }
  const runs = runsOf(codes)
  const isDealt = new Set(runs.map(({ code }) => code)).size === runs.length
  // Published files are sorted by indicator. Others are dealt out first, in their order.
  const rows = isDealt ? null : rowsByOwner(codes, texts.length)
  const whole = rows ? permuted(given, rows) : given
  for (const { code, from, to } of rows ? runsOf(rows.map((row) => codes[row] ?? 0)) : runs) {
    yield { indicator: texts[code] ?? '', columns: partBy((name) => whole[name].subarray(from, to)) }
  }
}

/** Codes in another dictionary. A text is looked up once, and a column of nothing but its first word is not filled. */
export function codesByText(codes: Codes, texts: readonly string[], encode: (text: string) => number): Codes {
  const first = codes[0] ?? 0
  const isOne = texts.length === 1 || isAll(codes, first)
  const recoded = new Int32Array(codes.length)
  if (isOne) {
    const own = encode(texts[first] ?? '')
    return own === 0 ? recoded : recoded.fill(own)
  }
  const known = new Int32Array(texts.length).fill(-1)
  for (let i = 0; i < recoded.length; i++) {
    const code = codes[i] ?? 0
    let own = known[code] ?? -1
    if (own < 0) own = known[code] = encode(texts[code] ?? '')
    recoded[i] = own
  }
  return recoded
}

/**
 * The same figures sorted by report. The parts of different provinces only have to be put in order; where figures of
 * one report stand in several parts, or a part is not sorted, all are dealt out anew: stable, in linear time.
 */
export function inReportOrder(parts: readonly FigurePart[], reports: number): readonly FigurePart[] {
  const inOrder = parts.toSorted((a, b) => (a.report[0] ?? 0) - (b.report[0] ?? 0))
  const follows = (part: FigurePart, before: FigurePart | undefined) =>
    before === undefined || (before.report.at(-1) ?? 0) < (part.report[0] ?? 0)
  if (inOrder.every((part, i) => isAscending(part.report) && follows(part, inOrder[i - 1]))) return inOrder
  const count = parts.reduce((sum, { report }) => sum + report.length, 0)
  const whole = partBy((name) =>
    fill(
      emptyLike(name, count),
      parts.map((part) => part[name]),
    ),
  )
  return [permuted(whole, rowsByOwner(whole.report, reports))]
}

const makers = {
  report: Int32Array,
  value: Float64Array,
  marks: Uint8Array,
  unit: Int32Array,
  rule: Int32Array,
  note: Int32Array,
  start: Int32Array,
  length: Int32Array,
  chunk: Uint16Array,
  offset: Uint32Array,
} as const satisfies Record<keyof FigurePart, new (count: number) => Column>

const emptyLike = (name: keyof FigurePart, count: number): Column => new makers[name](count)

function partBy(column: (name: keyof FigurePart) => Column): FigurePart {
  const names = Object.keys(makers) as (keyof FigurePart)[]
  return Object.fromEntries(names.map((name) => [name, column(name)])) as unknown as FigurePart
}

function permuted(part: FigurePart, rows: Uint32Array): FigurePart {
  return partBy((name) => {
    const from = part[name]
    const to = emptyLike(name, rows.length)
    for (let i = 0; i < rows.length; i++) to[i] = from[rows[i] ?? 0] ?? 0
    return to
  })
}

/** Where one code stands in neighbouring rows. */
function runsOf(
  codes: Codes | Uint32Array,
): { readonly code: number; readonly from: number; readonly to: number }[] {
  const runs = []
  for (let from = 0, to = 0; from < codes.length; from = to) {
    const code = codes[from] ?? 0
    while (to < codes.length && codes[to] === code) to++
    runs.push({ code, from, to })
  }
  return runs
}

function isAll(codes: Codes, code: number): boolean {
  for (let i = 0; i < codes.length; i++) if (codes[i] !== code) return false
  return true
}

function isAscending(numbers: Int32Array): boolean {
  for (let i = 1; i < numbers.length; i++) if ((numbers[i] ?? 0) < (numbers[i - 1] ?? 0)) return false
  return true
}
