import { type ColumnMetaData, type FileMetaData, parquetMetadata, parquetSchema } from 'hyparquet'
import { readColumn } from 'hyparquet/src/column.js'
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js'
import { getTreePath } from 'hyparquet/src/schema.js'
import { type Gunzip, inflatePages } from './inflate-pages.ts'
import { type Codes, readCodes } from './read-codes.ts'
import type { ColumnLayout, TableLayout } from './layout.ts'

/** Cells of a category: each is the place of its text in `texts`; -1 for null. */
export interface Category {
  readonly codes: Codes
  readonly texts: readonly string[]
}

/** The columns of one file by the kind of their layout. All are `rows` long. */
export interface ReadTable {
  readonly rows: number
  readonly category: (name: string) => Category
  readonly text: (name: string) => readonly (string | null)[]
  /** The same in one piece: many times as quick where nobody wants each text by itself. */
  readonly wholeText: (name: string) => WholeText
  /** Null cells read as -1. */
  readonly integer: (name: string) => Int32Array<ArrayBuffer>
  readonly number: (name: string) => Float64Array<ArrayBuffer>
}

/** Texts one after another, null cells as empty ones. */
export interface WholeText {
  readonly text: string
  /** Where each ends, in UTF-16 units. */
  readonly ends: Uint32Array<ArrayBuffer>
}

/** Bytes that are not the table they should be. `faults` are in Chinese, all at once. */
export class ParquetFault extends Error {
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.name = 'ParquetFault'
    this.faults = faults
  }
}

/**
 * Reads one Parquet file of ours into columns. With `only`, reads no other columns than these. Rejects with a
 * `ParquetFault` where the file is no Parquet or its columns are not those of the layout.
 */
export async function readParquet(
  layout: TableLayout,
  bytes: Uint8Array<ArrayBuffer>,
  gunzip: Gunzip,
  only?: readonly string[],
): Promise<ReadTable> {
  const metadata = metadataOf(bytes)
  const faults = layoutFaults(layout, metadata)
  if (faults.length > 0) throw new ParquetFault(faults)
  const rows = Number(metadata.num_rows)
  const wanted = layout.filter(({ name }) => only?.includes(name) ?? true)
  const columns = await Promise.all(wanted.map((column) => decode(column, { bytes, metadata, gunzip, rows })))
  const byName = new Map(wanted.map(({ name }, index) => [name, columns[index]]))
  const decoded = new Map<string, readonly (string | null)[]>()
  const get = (name: string): Column => {
    const column = byName.get(name)
    if (column === undefined) throw new Error(`column ${name} was not read`)
    return column
  }
  return {
    rows,
    category: (name) => get(name) as Category,
    text: (name) => {
      const texts = decoded.get(name) ?? (get(name) as Cells).map((cell) => cell && decodeText(cell))
      decoded.set(name, texts)
      return texts
    },
    wholeText: (name) => wholeText(get(name) as Cells),
    integer: (name) => get(name) as Int32Array<ArrayBuffer>,
    number: (name) => get(name) as Float64Array<ArrayBuffer>,
  }
}

/** Texts as they came: decoded one by one, or as one. */
type Cells = readonly (Uint8Array | null)[]
type Column = Category | Cells | Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>

interface Source {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly metadata: FileMetaData
  readonly gunzip: Gunzip
  readonly rows: number
}

async function decode(column: ColumnLayout, source: Source): Promise<Column> {
  const texts = new TextCodes()
  const whole = await readWhole(column, source, texts)
  if (whole.length !== source.rows) throw new ParquetFault([`列 ${column.name} 的行数不对`])
  switch (column.kind) {
    case 'category':
      return {
        codes: whole instanceof Uint8Array ? (whole as Codes) : integersOf(whole as ArrayLike<number | null>),
        texts: texts.texts,
      }
    case 'text':
      return whole as Cells
    case 'integer':
      return whole instanceof Int32Array
        ? (whole as Int32Array<ArrayBuffer>)
        : integersOf(whole as ArrayLike<number | null>)
    case 'number':
      return whole instanceof Float64Array
        ? (whole as Float64Array<ArrayBuffer>)
        : Float64Array.from(whole as number[])
  }
}

/** A loop, because `Int32Array.from` walks an iterator: ten times slower. */
function integersOf(cells: ArrayLike<number | null>): Int32Array<ArrayBuffer> {
  const integers = new Int32Array(cells.length)
  for (let i = 0; i < integers.length; i++) integers[i] = cells[i] ?? -1
  return integers
}

/** What hyparquet makes of a column; anything it cannot read is a fault of the file. */
async function readWhole(
  column: ColumnLayout,
  source: Source,
  texts: TextCodes,
): Promise<ArrayLike<unknown>> {
  try {
    const parts = await readParts(column, source, texts)
    const [only] = parts
    return parts.length === 1 && only ? only : parts.flatMap((part) => Array.from<unknown>(part))
  } catch (error) {
    if (error instanceof ParquetFault) throw error
    throw new ParquetFault([
      `列 ${column.name} 读不出来（${error instanceof Error ? error.message : String(error)}）`,
    ])
  }
}

/** One array a row group. */
async function readParts({ name, kind, optional }: ColumnLayout, source: Source, texts: TextCodes) {
  const { bytes, metadata, gunzip } = source
  const schemaPath = getTreePath(parquetSchema(metadata), [name])
  const element = schemaPath[schemaPath.length - 1]?.element
  if (!element) throw new Error(`no schema of column ${name}`)
  const stringFromBytes = kind === 'category' ? (cell: Uint8Array) => texts.code(cell) : asBytes
  const parts: ArrayLike<unknown>[] = []
  for (const group of metadata.row_groups) {
    const chunk = group.columns.find(({ meta_data }) => meta_data?.path_in_schema[0] === name)?.meta_data
    if (!chunk) throw new ParquetFault([`缺少列 ${name}`])
    const [start, end] = rangeOf(chunk)
    const view = new DataView(bytes.buffer, bytes.byteOffset + start, end - start)
    const pages = await inflatePages(view, chunk.codec, gunzip)
    const rows = Number(group.num_rows)
    if (kind === 'category' && !optional && metadata.row_groups.length === 1) {
      const read = readCodes({ view, codec: chunk.codec, inflated: pages, rows })
      if (read?.dictionary.every((text, code) => texts.code(text) === code)) return [read.codes]
    }
    const decoder = {
      pathInSchema: [name],
      schemaPath,
      element,
      type: chunk.type,
      codec: chunk.codec,
      compressors: { GZIP: pages },
      parsers: { ...DEFAULT_PARSERS, stringFromBytes },
    }
    const select = { groupStart: 0, selectStart: 0, selectEnd: rows, groupRows: rows }
    parts.push(...readColumn({ view, offset: 0 }, select, decoder).data)
  }
  return parts
}

function metadataOf(bytes: Uint8Array<ArrayBuffer>): FileMetaData {
  try {
    return parquetMetadata(footerOf(bytes).buffer)
  } catch (error) {
    throw new ParquetFault([`不是 Parquet 文件（${error instanceof Error ? error.message : String(error)}）`])
  }
}

/** The end of the file, which says what is in it: its last eight bytes are the footer's length and a mark. */
function footerOf(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, length } = bytes
  const stated = length < 8 ? 0 : new DataView(buffer, byteOffset + length - 8).getUint32(0, true)
  // Not more than there is: hyparquet says what is wrong with it.
  return bytes.slice(Math.max(0, length - 8 - stated))
}

function rangeOf(chunk: ColumnMetaData): [start: number, end: number] {
  const start = Number(chunk.dictionary_page_offset ?? chunk.data_page_offset)
  return [start, start + Number(chunk.total_compressed_size)]
}

const types = { category: 'BYTE_ARRAY', text: 'BYTE_ARRAY', integer: 'INT32', number: 'DOUBLE' } as const

function layoutFaults(layout: TableLayout, metadata: FileMetaData): string[] {
  const found = new Map(
    parquetSchema(metadata).children.map(({ element }): [string, typeof element] => [element.name, element]),
  )
  const known = new Set(layout.map(({ name }) => name))
  return [
    ...layout.flatMap(({ name, kind, optional }) => {
      const element = found.get(name)
      if (!element) return [`缺少列 ${name}`]
      if (element.type !== types[kind]) return [`列 ${name} 的类型不对`]
      return element.repetition_type === (optional ? 'OPTIONAL' : 'REQUIRED')
        ? []
        : [`列 ${name} 可否为空与约定不符`]
    }),
    ...[...found.keys()].filter((name) => !known.has(name)).map((name) => `有不认识的列 ${name}`),
  ]
}

const asBytes = (bytes: Uint8Array): Uint8Array => bytes

function wholeText(cells: Cells): WholeText {
  const bytes = new Uint8Array(cells.reduce((sum, cell) => sum + (cell?.length ?? 0), 0))
  const ends = new Uint32Array(cells.length)
  let at = 0
  let end = 0
  for (const [row, cell] of cells.entries()) {
    if (cell) {
      bytes.set(cell, at)
      at += cell.length
      end += unitsOf(cell)
    }
    ends[row] = end
  }
  const text = decodeText(bytes)
  if (text.length === end) return { text, ends }
  // Bytes that are no text, or a mark in front of one: what each comes to only its own decoding tells.
  const each = cells.map((cell) => (cell ? decodeText(cell) : ''))
  let sum = 0
  return { text: each.join(''), ends: Uint32Array.from(each, ({ length }) => (sum += length)) }
}

/** How many UTF-16 units sound UTF-8 comes to: one a character, two for one of four bytes. */
function unitsOf(bytes: Uint8Array): number {
  let units = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if ((byte & 0xc0) !== 0x80) units++
    if (byte >= 0xf0) units++
  }
  return units
}

const decodeText = (bytes: Uint8Array): string => DEFAULT_PARSERS.stringFromBytes(bytes) as string

/** Numbers texts in the order in which they are met: a dictionary's entries come once each. */
class TextCodes {
  readonly texts: string[] = []
  readonly #codes = new Map<string, number>()

  code(bytes: Uint8Array): number {
    const text = decodeText(bytes)
    const known = this.#codes.get(text)
    if (known !== undefined) return known
    this.#codes.set(text, this.texts.length)
    return this.texts.push(text) - 1
  }
}
