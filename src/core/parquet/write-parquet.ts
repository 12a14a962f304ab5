import { ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import type { ColumnLayout, TableLayout } from './layout.ts'

/** Cells of one table by column name; all of one length. */
export type WrittenColumns = Readonly<Record<string, readonly (string | number | null)[]>>

/** Compresses bytes to one gzip member. The same bytes must always give the same. */
export type Gzip = (bytes: Uint8Array) => Uint8Array

/**
 * Writes one Parquet file: one row group, one page a column, so that a reader inflates as few streams as possible.
 * Cells of the wrong type are written as they are; the reader finds them.
 */
export function writeParquet(layout: TableLayout, columns: WrittenColumns, gzip: Gzip): Uint8Array {
  const writer = new ByteWriter()
  const columnData = layout.map((column) => sourceOf(column, columns[column.name] ?? []))
  const parquet = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData }),
    codec: 'GZIP',
    compressors: { GZIP: gzip },
    createdBy: 'faheng',
  })
  const rows = Math.max(1, columnData[0]?.data.length ?? 0)
  void parquet.write({ columnData, rowGroupSize: rows, pageSize: 0 })
  void parquet.finish()
  return new Uint8Array(writer.getBuffer())
}

const encodings = {
  category: 'RLE_DICTIONARY',
  text: 'PLAIN',
  integer: 'DELTA_BINARY_PACKED',
  number: 'BYTE_STREAM_SPLIT',
} as const

const types = { category: 'STRING', text: 'STRING', integer: 'INT32', number: 'DOUBLE' } as const

function sourceOf({ name, kind, optional, isDense }: ColumnLayout, cells: readonly unknown[]): ColumnSource {
  const source = { name, type: types[kind], encoding: encodings[kind], nullable: optional }
  // Runs of one text are a few bytes already; inflating them would cost the reader a stream.
  const isConstant = kind === 'category' && new Set(cells).size <= 1
  return { ...source, data: [...cells], ...(isConstant || isDense ? { codec: 'UNCOMPRESSED' } : {}) }
}
