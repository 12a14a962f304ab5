import { zhCN } from 'zod/locales'
import { type FileName, fileSchemas, type FileRow } from '../schema/package-files.ts'
import { tables } from './columns.ts'
import type { Fault } from './fault.ts'
import type { Column } from './table-description.ts'

/** A CSV file cut into cells. `line` is the line a record begins on; the header is line 1. */
export interface RawTable {
  readonly header: readonly string[]
  readonly records: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

export interface Located<Row> {
  readonly line: number
  readonly row: Row
}

export interface ParsedTable<T extends FileName> {
  readonly rows: readonly Located<FileRow<T>>[]
  readonly faults: readonly Fault[]
}

export const fileOf = (table: FileName) => `${table}.csv`

/** Reads the cells of one table into rows. A row with a fault is left out and every fault is listed. */
export function parseTable<T extends FileName>(table: T, raw: RawTable): ParsedTable<T> {
  const file = fileOf(table)
  const headerFaults = checkHeader(table, raw.header)
  if (headerFaults.length > 0) {
    return { rows: [], faults: headerFaults.map((message) => ({ file, line: 1, message })) }
  }
  const rows: Located<FileRow<T>>[] = []
  const faults: Fault[] = []
  for (const { line, cells } of raw.records) {
    const read = parseRow(table, cells)
    if (read.row) rows.push({ line, row: read.row })
    faults.push(...read.faults.map((message) => ({ file, line, message })))
  }
  return { rows, faults }
}

function checkHeader(table: FileName, header: readonly string[]): string[] {
  const expected = tables[table].columns.map((column) => column.name)
  if (header.join() === expected.join()) return []
  const missing = expected.filter((name) => !header.includes(name))
  const unknown = header.filter((name) => !expected.includes(name))
  const repeated = header.filter((name, i) => header.indexOf(name) !== i)
  const faults = [
    ...missing.map((name) => `表头缺少列 ${name}，请补上`),
    ...unknown.map((name) => `表头有不认识的列“${name}”，请删去或改正`),
    ...repeated.map((name) => `表头的列 ${name} 重复，请删去一个`),
  ]
  return faults.length > 0 ? faults : [`各列顺序应为：${expected.join('、')}`]
}

function parseRow<T extends FileName>(table: T, cells: readonly string[]) {
  const { columns } = tables[table]
  if (cells.length !== columns.length) {
    return { faults: [`有 ${cells.length} 格，应为 ${columns.length} 格；含逗号的内容请加双引号`] }
  }
  const values: Record<string, unknown> = {}
  const faults: string[] = []
  for (const [i, column] of columns.entries()) {
    const cell = cells[i] ?? ''
    const read = parseCell(column, cell)
    if (read === undefined) faults.push(`${column.name}“${cell}”不是数字。应填：${column.meaning}`)
    else values[column.name] = read.value
  }
  if (faults.length > 0) return { faults }
  const row = fileSchemas[table].safeParse(values, { error: chinese })
  if (row.success) return { row: row.data as FileRow<T>, faults }
  return { faults: row.error.issues.map((issue) => issueMessage(columns, cells, issue)) }
}

/** Says faults of a schema in Chinese. */
export const chinese = zhCN().localeError

function parseCell({ type, nullable }: Column, cell: string): { value: unknown } | undefined {
  if (cell === '' && nullable) return { value: null }
  if (type === 'list') return { value: cell === '' ? [] : cell.split('|') }
  if (type === 'text' || type === 'date') return { value: cell }
  return /^-?\d+(\.\d+)?$/.test(cell) ? { value: Number(cell) } : undefined
}

function issueMessage(
  columns: readonly Column[],
  cells: readonly string[],
  issue: { path: PropertyKey[]; message: string },
): string {
  const index = columns.findIndex((column) => column.name === issue.path[0])
  const column = columns[index]
  if (!column) return issue.message
  const cell = cells[index] ?? ''
  if (cell === '') return `${column.name} 不能为空。应填：${column.meaning}`
  return `${column.name}“${cell}”不合要求（${issue.message}）。应填：${column.meaning}`
}
