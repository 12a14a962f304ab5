import { qualifiers, reviews, roles, scopes } from '../schema/figure.ts'
import { Dictionary } from './dictionary.ts'
import type { ReportTable } from './report-table.ts'
import { columnNames, type FigureColumns } from './slab.ts'

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

export interface FigureGatherer {
  /** Every row that could not be taken, in Chinese. Where there is one, none of the batch was taken. */
  readonly add: (batch: FigureBatch) => readonly string[]
  /** The figures of one indicator so far, sorted by report; figures of one report in the order they were added. */
  readonly columnsOf: (indicator: string) => {
    readonly columns: FigureColumns
    readonly notes: readonly string[]
  }
}

type Arrays = Omit<FigureColumns, 'units' | 'rules'>

interface Gathering {
  readonly parts: Arrays[]
  readonly units: Dictionary
  readonly rules: Dictionary
  readonly notes: Dictionary
}

/**
 * Turns batches of figures into columns by indicator. A batch costs a few look-ups a figure and is kept as typed
 * arrays of exactly its size; no object is made a figure.
 */
export function gatherFigures(table: ReportTable, indicators: readonly string[]): FigureGatherer {
  const gatherings = new Map(
    indicators.map((id): [string, Gathering] => [
      id,
      { parts: [], units: new Dictionary(), rules: new Dictionary(), notes: new Dictionary() },
    ]),
  )
  return {
    add: (batch) => {
      const codes = enumCodes(batch)
      const faults = batchFaults(batch, codes, table, gatherings)
      if (faults.length > 0) return faults
      const offsets = offsetsOf(batch.length)
      for (const [id, rows] of rowsByText(batch.indicator)) {
        const gathering = gatherings.get(id)
        gathering?.parts.push(encode(batch, rows, { gathering, codes, offsets }))
      }
      return faults
    },
    columnsOf: (id) => {
      const gathering = gatherings.get(id)
      if (!gathering) throw new Error(`Unknown indicator: ${id}`)
      const columns = sortByReport(concatenate(gathering.parts), table.cell.length)
      const { units, rules, notes } = gathering
      return {
        columns: { ...columns, units: [...units.texts], rules: [...rules.texts] },
        notes: [...notes.texts],
      }
    },
  }
}

const enums = { qualifier: qualifiers, scope: scopes, role: roles, review: reviews } as const
const enumNames = ['qualifier', 'scope', 'role', 'review'] as const
type EnumCodes = Readonly<Record<(typeof enumNames)[number], Int8Array>>

/** For each text of a column its code in the schema's list; -1 for a text that is not in it. */
function enumCodes(batch: FigureBatch): EnumCodes {
  const codesOf = (name: (typeof enumNames)[number]) =>
    Int8Array.from(batch[name].texts, (text) => (enums[name] as readonly string[]).indexOf(text))
  return {
    qualifier: codesOf('qualifier'),
    scope: codesOf('scope'),
    role: codesOf('role'),
    review: codesOf('review'),
  }
}

/** The columns hold 16 bits for a length; no clause is nearly so long. */
const longestQuote = 0xffff

function batchFaults(
  batch: FigureBatch,
  codes: EnumCodes,
  table: ReportTable,
  known: ReadonlyMap<string, unknown>,
): string[] {
  const count = batch.report.length
  const isKnown = batch.indicator.texts.map((id) => known.has(id))
  const faults: string[] = []
  for (let i = 0; i < count; i++) {
    const report = batch.report[i] ?? -1
    const length = batch.length[i] ?? -1
    const start = batch.start[i] ?? -1
    const isSound =
      report >= 0 &&
      report < table.cell.length &&
      isKnown[batch.indicator.codes[i] ?? -1] === true &&
      Number.isFinite(batch.value[i]) &&
      (codes.qualifier[batch.qualifier.codes[i] ?? -1] ?? -1) >= 0 &&
      (codes.scope[batch.scope.codes[i] ?? -1] ?? -1) >= 0 &&
      (codes.role[batch.role.codes[i] ?? -1] ?? -1) >= 0 &&
      (codes.review[batch.review.codes[i] ?? -1] ?? -1) >= 0 &&
      length >= 0 &&
      length <= longestQuote &&
      start >= 0
    if (!isSound) faults.push(`第 ${i + 1} 行：${badCells(batch, i, codes, isKnown).join('；')}`)
  }
  return faults
}

function badCells(
  batch: FigureBatch,
  i: number,
  codes: EnumCodes,
  isKnown: readonly boolean[],
): readonly string[] {
  const word = ({ codes: own, texts }: Category) => texts[own[i] ?? -1] ?? ''
  const bad = enumNames
    .filter((name) => (codes[name][batch[name].codes[i] ?? -1] ?? -1) < 0)
    .map((name) => `${name} 不认识“${word(batch[name])}”`)
  if (!Number.isFinite(batch.value[i])) bad.push('value 不是数')
  if (!((batch.start[i] ?? -1) >= 0)) bad.push('start 不是位置')
  if (!((batch.length[i] ?? -1) >= 0 && (batch.length[i] ?? 0) <= longestQuote)) bad.push('length 不是长度')
  if (isKnown[batch.indicator.codes[i] ?? -1] !== true) bad.push(`没有指标“${word(batch.indicator)}”`)
  if (bad.length === 0) bad.push('没有这份报告')
  return bad
}

function offsetsOf(lengths: ArrayLike<number>): Uint32Array {
  const offsets = new Uint32Array(lengths.length)
  for (let i = 1; i < lengths.length; i++) offsets[i] = (offsets[i - 1] ?? 0) + (lengths[i - 1] ?? 0)
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

function encode(
  batch: FigureBatch,
  rows: Uint32Array,
  from: { gathering: Gathering; codes: EnumCodes; offsets: Uint32Array },
): Arrays {
  const { gathering, codes, offsets } = from
  const arrays = emptyArrays(rows.length)
  const unit = recode(batch.unit, gathering.units)
  const rule = recode(batch.rule, gathering.rules)
  const note = recode(batch.note, gathering.notes)
  arrays.chunk.fill(batch.chunk)
  for (let k = 0; k < rows.length; k++) {
    const i = rows[k] ?? 0
    const length = batch.length[i] ?? 0
    arrays.report[k] = batch.report[i] ?? 0
    arrays.value[k] = batch.value[i] ?? Number.NaN
    arrays.qualifier[k] = codes.qualifier[batch.qualifier.codes[i] ?? 0] ?? 0
    arrays.scope[k] = codes.scope[batch.scope.codes[i] ?? 0] ?? 0
    arrays.role[k] = codes.role[batch.role.codes[i] ?? 0] ?? 0
    arrays.review[k] = codes.review[batch.review.codes[i] ?? 0] ?? 0
    arrays.unit[k] = unit(i)
    arrays.rule[k] = rule(i)
    const text = batch.note.codes[i] ?? 0
    arrays.note[k] = batch.note.texts[text] === '' ? 0 : 1 + note(i)
    arrays.start[k] = length === 0 ? -1 : (batch.start[i] ?? -1)
    arrays.offset[k] = offsets[i] ?? 0
    arrays.length[k] = length
  }
  return arrays
}

/** The code of a row's text in the indicator's own dictionary, looked up once a text. */
function recode({ codes, texts }: Category, dictionary: Dictionary): (row: number) => number {
  const known = new Int32Array(texts.length).fill(-1)
  return (row) => {
    const code = codes[row] ?? 0
    const found = known[code] ?? -1
    if (found >= 0) return found
    return (known[code] = dictionary.encode(texts[code] ?? ''))
  }
}

function emptyArrays(count: number): Arrays {
  return {
    report: new Uint32Array(count),
    value: new Float64Array(count),
    qualifier: new Uint8Array(count),
    scope: new Uint8Array(count),
    role: new Uint8Array(count),
    review: new Uint8Array(count),
    unit: new Uint16Array(count),
    rule: new Uint16Array(count),
    note: new Uint32Array(count),
    start: new Int32Array(count),
    chunk: new Uint16Array(count),
    offset: new Uint32Array(count),
    length: new Uint16Array(count),
  }
}

/** Always a copy: what is given out may be handed to another thread, which empties it here. */
function concatenate(parts: readonly Arrays[]): Arrays {
  const whole = emptyArrays(parts.reduce((sum, part) => sum + part.report.length, 0))
  let at = 0
  for (const part of parts) {
    for (const name of columnNames) whole[name].set(part[name], at)
    at += part.report.length
  }
  return whole
}

/** Stable, in time linear in figures and reports. Sorted columns come back as they are. */
function sortByReport(arrays: Arrays, reports: number): Arrays {
  const count = arrays.report.length
  const places = new Uint32Array(reports + 1)
  let isSorted = true
  for (let i = 0; i < count; i++) {
    const report = arrays.report[i] ?? 0
    if (i > 0 && report < (arrays.report[i - 1] ?? 0)) isSorted = false
    places[report + 1] = (places[report + 1] ?? 0) + 1
  }
  if (isSorted) return arrays
  for (let report = 0; report < reports; report++) {
    places[report + 1] = (places[report + 1] ?? 0) + (places[report] ?? 0)
  }
  const sorted = emptyArrays(count)
  for (let i = 0; i < count; i++) {
    const report = arrays.report[i] ?? 0
    const place = places[report] ?? 0
    places[report] = place + 1
    for (const name of columnNames) sorted[name][place] = arrays[name][i] ?? 0
  }
  return sorted
}
