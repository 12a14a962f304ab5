import { Refusal } from '../document/refusal.ts'
import { parseForeign, z } from '../schema/zod.ts'
import { mostCells, type Sheet } from './types.ts'

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
const records = z.array(z.record(z.string(), scalar)).min(1)
/** A table of records, by itself or under one of the names that exports give it. */
const documentSchema = z.union([records, z.looseObject({ data: records }), z.looseObject({ rows: records })])

/** Reads a JSON file of records into a table: its columns are the names of all records, in the order they first come. */
export function readJson(text: string): Sheet {
  const parsed = parseForeign(documentSchema, parse(text.replace(/^\ufeff/, '')))
  if (!parsed.success) throw new Refusal('not_a_table')
  const { data } = parsed
  const rows = Array.isArray(data) ? data : ((data['data'] ?? data['rows']) as z.infer<typeof records>)
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  if (columns.length * rows.length > mostCells)
    throw new Refusal('too_large', `表格超过 ${mostCells / 10_000} 万格`)
  const cells = rows.map((row, index) => ({
    line: index + 2,
    cells: columns.map((column) => (Object.hasOwn(row, column) ? String(row[column] ?? '') : '')),
  }))
  return { name: '', rows: [{ line: 1, cells: columns }, ...cells] }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('damaged', 'JSON 格式有误')
  }
}
