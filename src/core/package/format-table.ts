import type { FileName, FileRow } from '../schema/package-files.ts'
import { tables } from './columns.ts'
import type { Column } from './table-description.ts'

/** The header and the cells of a table in its order: the inverse of `parseTable`. */
export function formatTable<T extends FileName>(table: T, rows: readonly FileRow<T>[]): string[][] {
  const { columns, key, order } = tables[table]
  const cells = (row: FileRow<T>, column: Column) => formatCell((row as Record<string, Cell>)[column.name])
  const sorted = order === 'by key' ? rows.toSorted((a, b) => compareKeys(key, a, b)) : rows
  return [
    columns.map((column) => column.name),
    ...sorted.map((row) => columns.map((column) => cells(row, column))),
  ]
}

type Cell = string | number | readonly string[] | null

function formatCell(value: Cell | undefined): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? value.join('|') : String(value)
}

/** By code unit and by number, never by a locale: the same order on every machine. */
function compareKeys(key: readonly string[], a: object, b: object): number {
  for (const column of key) {
    const [x, y] = [a, b].map((row) => (row as Record<string, string | number>)[column] ?? '')
    if (x === undefined || y === undefined || x === y) continue
    return x < y ? -1 : 1
  }
  return 0
}
