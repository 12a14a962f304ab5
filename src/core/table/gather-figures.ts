import { Dictionary } from './dictionary.ts'
import { batchFaults, type Category, type FigureBatch, marksOf } from './figure-batch.ts'
import { fill, joinNumbers, joinPlaces, joinSparse } from './narrow-columns.ts'
import { quoteRunsOf } from './quote-runs.ts'
import { type ReportTable, startsOf } from './report-table.ts'
import type { Bytes, Doubles, FigureColumns, Shorts, Words } from './slab.ts'

/** The columns of a slab's figures, before it is known which of its cell's reports states each. */
export interface GatheredColumns extends Omit<FigureColumns, 'nth'> {
  /** Row in the report table, ascending. */
  readonly report: Words
}

export interface GatheredFigures {
  readonly columns: GatheredColumns
  /** The different notes of the figures, by their codes. */
  readonly notes: readonly string[]
}

export interface FigureGatherer {
  /** Every row that could not be taken, in Chinese. Where there is one, none of the batch was taken. */
  readonly add: (batch: FigureBatch) => readonly string[]
  /** The figures of one indicator so far, sorted by report; figures of one report in the order they were added. */
  readonly columnsOf: (indicator: string) => GatheredFigures
}

/** The figures of one indicator in one batch, in the batch's order. */
interface Part {
  readonly report: Words
  readonly value: Doubles
  readonly marks: Bytes
  readonly unit: Shorts
  readonly rule: Shorts
  readonly note: Words
  readonly start: Int32Array<ArrayBuffer>
  readonly chunk: Shorts
  readonly offset: Words
  readonly length: Shorts
}

interface Gathering {
  readonly parts: Part[]
  /** The largest so far. */
  readonly tops: { start: number; length: number }
  readonly units: Dictionary
  readonly rules: Dictionary
  readonly notes: Dictionary
}

/**
 * Turns batches of figures into columns by indicator. Everything is done a column at a time, in typed arrays; no object
 * is made a figure.
 */
export function gatherFigures(table: ReportTable, indicators: readonly string[]): FigureGatherer {
  const gatherings = new Map(
    indicators.map((id): [string, Gathering] => [
      id,
      {
        parts: [],
        tops: { start: 0, length: 0 },
        units: new Dictionary(),
        rules: new Dictionary(),
        notes: new Dictionary(),
      },
    ]),
  )
  const known = { reports: table.cell.length, isIndicator: (id: string) => gatherings.has(id) }
  return {
    add: (batch) => {
      const marks = marksOf(batch)
      const faults = batchFaults(batch, marks, known)
      if (faults.length > 0) return faults
      const offsets = offsetsOf(batch.length)
      for (const [id, rows] of rowsByText(batch.indicator)) {
        const gathering = gatherings.get(id)
        if (gathering) gathering.parts.push(partOf(batch, rows, { gathering, marks, offsets }))
      }
      return faults
    },
    columnsOf: (id) => {
      const gathering = gatherings.get(id)
      if (!gathering) throw new Error(`Unknown indicator: ${id}`)
      const { units, rules, notes } = gathering
      const columns = narrowed(inReportOrder(gathering.parts, table.cell.length), gathering)
      return {
        columns: { ...columns, units: [...units.texts], rules: [...rules.texts] },
        notes: [...notes.texts],
      }
    },
  }
}

function offsetsOf(lengths: ArrayLike<number>): Uint32Array {
  const offsets = new Uint32Array(lengths.length)
  let offset = 0
  for (let i = 0; i < offsets.length; i++) {
    offsets[i] = offset
    offset += lengths[i] ?? 0
  }
  return offsets
}

/** The rows of each text of a column, in their order. */
function* rowsByText({ codes, texts }: Category): Generator<[text: string, rows: Uint32Array]> {
  const ends = new Uint32Array(texts.length + 1)
  for (let i = 0; i < codes.length; i++) {
    const next = (codes[i] ?? 0) + 1
    ends[next] = (ends[next] ?? 0) + 1
  }
  for (let code = 0; code < texts.length; code++) ends[code + 1] = (ends[code + 1] ?? 0) + (ends[code] ?? 0)
  const places = ends.slice()
  const rows = new Uint32Array(codes.length)
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? 0
    const place = places[code] ?? 0
    rows[place] = i
    places[code] = place + 1
  }
  for (const [code, text] of texts.entries()) {
    const own = rows.subarray(ends[code], ends[code + 1])
    if (own.length > 0) yield [text, own]
  }
}

function partOf(
  batch: FigureBatch,
  rows: Uint32Array,
  from: { gathering: Gathering; marks: Bytes; offsets: Uint32Array },
): Part {
  const { gathering, marks, offsets } = from
  const count = rows.length
  const length = pick(batch.length, rows, new Uint16Array(count))
  const start = pick(batch.start, rows, new Int32Array(count))
  const { tops } = gathering
  for (let k = 0; k < count; k++) {
    const own = length[k] ?? 0
    if (own === 0) start[k] = -1
    if (own > tops.length) tops.length = own
    if ((start[k] ?? 0) > tops.start) tops.start = start[k] ?? 0
  }
  return {
    report: pick(batch.report, rows, new Uint32Array(count)),
    value: pick(batch.value, rows, new Float64Array(count)),
    marks: pick(marks, rows, new Uint8Array(count)),
    unit: recode(batch.unit, rows, new Uint16Array(count), (text) => gathering.units.encode(text)),
    rule: recode(batch.rule, rows, new Uint16Array(count), (text) => gathering.rules.encode(text)),
    note: recode(batch.note, rows, new Uint32Array(count), (text) =>
      text === '' ? 0 : 1 + gathering.notes.encode(text),
    ),
    start,
    chunk: new Uint16Array(count).fill(batch.chunk),
    offset: pick(offsets, rows, new Uint32Array(count)),
    length,
  }
}

/** The numbers of some rows. Published files are sorted by indicator, so that these are nearly always one run. */
function pick<T extends Bytes | Shorts | Words | Doubles | Int32Array>(
  numbers: ArrayLike<number>,
  rows: Uint32Array,
  picked: T,
): T {
  const first = rows[0] ?? 0
  const isRun = (rows.at(-1) ?? 0) - first === rows.length - 1 && isAscending(rows)
  if (isRun && ArrayBuffer.isView(numbers)) {
    // A copy by the engine, whatever the two types are; a loop over so many types would be ten times slower.
    picked.set((numbers as unknown as Words).subarray(first, first + rows.length))
  } else {
    for (let k = 0; k < picked.length; k++) picked[k] = numbers[rows[k] ?? 0] ?? 0
  }
  return picked
}

/** Codes in the indicator's own dictionary instead of the batch's; a text is looked up once. */
function recode<T extends Shorts | Words>(
  { codes, texts }: Category,
  rows: Uint32Array,
  recoded: T,
  encode: (text: string) => number,
): T {
  const known = new Int32Array(texts.length).fill(-1)
  for (let k = 0; k < recoded.length; k++) {
    const code = codes[rows[k] ?? 0] ?? 0
    let own = known[code] ?? -1
    if (own < 0) own = known[code] = encode(texts[code] ?? '')
    recoded[k] = own
  }
  return recoded
}

/**
 * The same figures sorted by report. The parts of different provinces only have to be put in order; where figures of
 * one report stand in several parts, or a part is not sorted, all are dealt out anew: stable, in linear time.
 */
function inReportOrder(parts: readonly Part[], reports: number): readonly Part[] {
  const inOrder = parts.toSorted((a, b) => (a.report[0] ?? 0) - (b.report[0] ?? 0))
  const follows = (part: Part, before: Part | undefined) =>
    before === undefined || (before.report.at(-1) ?? 0) < (part.report[0] ?? 0)
  if (inOrder.every((part, i) => isAscending(part.report) && follows(part, inOrder[i - 1]))) return inOrder
  const whole = joined(parts)
  return [permuted(whole, rowsByReport(whole.report, reports))]
}

function isAscending(numbers: Uint32Array): boolean {
  for (let i = 1; i < numbers.length; i++) if ((numbers[i] ?? 0) < (numbers[i - 1] ?? 0)) return false
  return true
}

const makers = {
  report: (count) => new Uint32Array(count),
  value: (count) => new Float64Array(count),
  marks: (count) => new Uint8Array(count),
  unit: (count) => new Uint16Array(count),
  rule: (count) => new Uint16Array(count),
  note: (count) => new Uint32Array(count),
  start: (count) => new Int32Array(count),
  chunk: (count) => new Uint16Array(count),
  offset: (count) => new Uint32Array(count),
  length: (count) => new Uint16Array(count),
} as const satisfies { [Name in keyof Part]: (count: number) => Part[Name] }

function partBy(column: (name: keyof Part) => unknown): Part {
  const names = Object.keys(makers) as (keyof Part)[]
  return Object.fromEntries(names.map((name): [string, unknown] => [name, column(name)])) as unknown as Part
}

function joined(parts: readonly Part[]): Part {
  const count = parts.reduce((sum, { report }) => sum + report.length, 0)
  const all = (name: keyof Part) => parts.map((part) => part[name])
  return partBy((name) => fill(makers[name](count), all(name)))
}

const permuted = (part: Part, rows: Uint32Array): Part =>
  partBy((name) => pick(part[name], rows, makers[name](rows.length)))

/** The rows by report, ascending; those of one report in their order. */
function rowsByReport(report: Words, reports: number): Uint32Array {
  const places = startsOf(report, reports)
  const rows = new Uint32Array(report.length)
  for (let i = 0; i < rows.length; i++) {
    const place = places[report[i] ?? 0] ?? 0
    places[report[i] ?? 0] = place + 1
    rows[place] = i
  }
  return rows
}

/** The parts one after another, each column as narrow as its numbers allow: always copies, which may be given away. */
function narrowed(
  parts: readonly Part[],
  { tops, units, rules, notes }: Gathering,
): Omit<GatheredColumns, 'units' | 'rules'> {
  const all = <Name extends keyof Part>(name: Name) => parts.map((part) => part[name])
  const count = parts.reduce((sum, { report }) => sum + report.length, 0)
  return {
    report: fill(makers.report(count), all('report')),
    value: joinNumbers(all('value')),
    marks: fill(makers.marks(count), all('marks')),
    unit: joinSparse(all('unit'), Math.max(0, units.texts.length - 1)),
    rule: joinSparse(all('rule'), Math.max(0, rules.texts.length - 1)),
    note: joinSparse(all('note'), notes.texts.length),
    start: joinPlaces(all('start'), tops.start),
    length: joinSparse(all('length'), tops.length),
    quotes: quoteRunsOf(parts),
  }
}
