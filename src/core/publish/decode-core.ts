import { layouts } from '../parquet/layout.ts'
import { type ReadTable } from '../parquet/read-parquet.ts'
import type { RowOf, TableName } from '../schema/tables.ts'
import { rowSchemas } from '../schema/tables.ts'
import { reportId, type Report } from '../schema/report.ts'
import type { z } from '../schema/zod.ts'

type RowTable = Exclude<TableName, 'figures'>

/** Rows of a small table, every cell checked. `faults` lists every fault in Chinese, by row and column. */
export function rowsOf<T extends RowTable>(
  table: T,
  read: ReadTable,
): { readonly rows: RowOf<T>[]; readonly faults: string[] } {
  const cells = layouts[table].map(({ name, kind }) => ({ name, cell: cellsOf(read, name, kind) }))
  const rows: RowOf<T>[] = []
  const faults: string[] = []
  for (let i = 0; i < read.rows; i++) {
    const row = Object.fromEntries(cells.map(({ name, cell }) => [name, asStated(name, cell(i))]))
    const parsed = rowSchemas[table].safeParse(table === 'reports' ? withId(row) : row)
    if (parsed.success) rows.push(parsed.data as RowOf<T>)
    else faults.push(...parsed.error.issues.map((issue) => rowFault(i, issue)))
  }
  return { rows, faults }
}

type Cell = string | number | null

function cellsOf(read: ReadTable, name: string, kind: string): (row: number) => Cell {
  if (kind === 'text') return (row) => read.text(name)[row] ?? null
  if (kind === 'category') {
    const { codes, texts } = read.category(name)
    return (row) => texts[codes[row] ?? -1] ?? null
  }
  const numbers = kind === 'integer' ? read.integer(name) : read.number(name)
  return (row) => numbers[row] ?? null
}

const lists = new Set(['typical_phrases', 'report_kinds', 'sections'])

/** Undoes what `tableColumns` does: adcodes are texts again, lists are lists. */
function asStated(name: string, cell: Cell): unknown {
  if (name === 'adcode') return String(cell)
  if (name === 'parent') return cell === null || cell === -1 ? null : String(cell)
  return lists.has(name) && typeof cell === 'string' ? cell.split('|') : cell
}

/** A report's id follows from what it is, so it is not written. */
function withId(row: Record<string, unknown>): Record<string, unknown> {
  const { adcode, year, kind } = row as Pick<Report, 'adcode' | 'year' | 'kind'>
  return { id: reportId(adcode, year, kind), ...row }
}

function rowFault(index: number, issue: z.core.$ZodIssue): string {
  return `第 ${index + 1} 行 ${issue.path.join('.')}：${issue.message}`
}
