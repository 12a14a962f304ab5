import { qualifiers, reviews, roles, scopes } from '../schema/figure.ts'
import { Dictionary } from './dictionary.ts'
import { type ReportTable, reportRow } from './report-table.ts'
import { columnNames, type FigureColumns } from './slab.ts'

/** Figures as they come off the wire: decoded columns of equal length, in any order and of any indicators. */
export interface FigureBatch {
  readonly report: ArrayLike<string>
  readonly indicator: ArrayLike<string>
  readonly value: ArrayLike<number>
  readonly qualifier: ArrayLike<string>
  readonly unit: ArrayLike<string>
  readonly scope: ArrayLike<string>
  readonly role: ArrayLike<string>
  readonly quote: ArrayLike<string>
  /** Null beside an empty quote. The end is not needed: it is the start plus the quote's length. */
  readonly start: ArrayLike<number | null>
  readonly rule: ArrayLike<string>
  readonly review: ArrayLike<string>
  readonly note: ArrayLike<string>
}

/** What is made of one batch. */
export interface Gathered {
  /** The batch's quotes in one text, to be stored as the evidence chunk of this number. */
  readonly chunk: number
  readonly evidence: string
  /** Every row that could not be taken, in Chinese. Where there is one, none of the batch was taken. */
  readonly faults: readonly string[]
}

export interface FigureGatherer {
  readonly add: (batch: FigureBatch) => Gathered
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
  let chunks = 0
  return {
    add: (batch) => {
      const { rows, reports, faults } = sortOut(table, gatherings, batch)
      if (faults.length > 0) return { chunk: -1, evidence: '', faults }
      const chunk = chunks++
      const { evidence, offsets } = joinQuotes(batch)
      for (const [id, own] of rows) {
        const gathering = gatherings.get(id)
        gathering?.parts.push(encode(batch, own, { gathering, reports, chunk, offsets }))
      }
      return { chunk, evidence, faults }
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

/** The batch's rows by indicator, and the report row of each; or what is wrong with them. */
function sortOut(table: ReportTable, known: ReadonlyMap<string, unknown>, batch: FigureBatch) {
  const count = batch.report.length
  const reports = new Uint32Array(count)
  const rows = new Map<string, number[]>()
  const faults: string[] = []
  let lastId: string | undefined
  let lastRow = -1
  for (let i = 0; i < count; i++) {
    const id = batch.report[i] ?? ''
    if (id !== lastId) lastRow = reportRow(table, id)
    lastId = id
    reports[i] = lastRow
    const indicator = batch.indicator[i] ?? ''
    const own = rows.get(indicator)
    if (own) own.push(i)
    else rows.set(indicator, [i])
    const bad = badCells(batch, i)
    if (lastRow < 0) bad.push(`没有报告“${id}”`)
    if (!known.has(indicator)) bad.push(`没有指标“${indicator}”`)
    if (bad.length > 0) faults.push(`第 ${i + 1} 行：${bad.join('；')}`)
  }
  return { rows, reports, faults }
}

const listed = ['qualifier', 'scope', 'role', 'review'] as const
const codes = {
  qualifier: codesOf(qualifiers),
  scope: codesOf(scopes),
  role: codesOf(roles),
  review: codesOf(reviews),
}

function codesOf(words: readonly string[]): ReadonlyMap<string, number> {
  return new Map(words.map((word, code) => [word, code]))
}

/** The columns hold 16 bits for a length; no clause is nearly so long. */
const longestQuote = 0xffff

function badCells(batch: FigureBatch, i: number): string[] {
  const bad: string[] = []
  for (const name of listed) {
    const word = batch[name][i] ?? ''
    if (!codes[name].has(word)) bad.push(`${name} 不认识“${word}”`)
  }
  if (!Number.isFinite(batch.value[i])) bad.push('value 不是数')
  const quote = batch.quote[i] ?? ''
  const start = batch.start[i] ?? null
  if ((quote === '') !== (start === null)) bad.push('quote 与 start 须同时填写或同时留空')
  if (start !== null && !(Number.isInteger(start) && start >= 0)) bad.push('start 不是位置')
  if (quote.length > longestQuote) bad.push('quote 太长')
  return bad
}

function joinQuotes({ quote }: FigureBatch): { evidence: string; offsets: Uint32Array } {
  const offsets = new Uint32Array(quote.length)
  let offset = 0
  for (let i = 0; i < quote.length; i++) {
    offsets[i] = offset
    offset += quote[i]?.length ?? 0
  }
  return { evidence: Array.from(quote).join(''), offsets }
}

function encode(
  batch: FigureBatch,
  rows: readonly number[],
  from: { gathering: Gathering; reports: Uint32Array; chunk: number; offsets: Uint32Array },
): Arrays {
  const { units, rules, notes } = from.gathering
  const arrays = emptyArrays(rows.length)
  arrays.chunk.fill(from.chunk)
  for (let k = 0; k < rows.length; k++) {
    const i = rows[k] ?? 0
    arrays.report[k] = from.reports[i] ?? 0
    arrays.value[k] = batch.value[i] ?? Number.NaN
    for (const name of listed) arrays[name][k] = codes[name].get(batch[name][i] ?? '') ?? 0
    arrays.unit[k] = units.encode(batch.unit[i] ?? '')
    arrays.rule[k] = rules.encode(batch.rule[i] ?? '')
    const note = batch.note[i] ?? ''
    arrays.note[k] = note === '' ? 0 : 1 + notes.encode(note)
    arrays.start[k] = batch.start[i] ?? -1
    arrays.offset[k] = from.offsets[i] ?? 0
    arrays.length[k] = batch.quote[i]?.length ?? 0
  }
  return arrays
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

function concatenate(parts: readonly Arrays[]): Arrays {
  const [only] = parts
  if (only && parts.length === 1) return only
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
