import { type ColumnLayout, layouts } from '../parquet/layout.ts'
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
  const columns = layouts[table].map(({ name, kind }) => ({ name, ...columnOf(table, read, { name, kind }) }))
  const rows: RowOf<T>[] = []
  const faults: string[] = []
  for (let i = 0; i < read.rows; i++) {
    const row: Record<string, unknown> = table === 'reports' ? { id: '' } : {}
    let isSound = isCellwise[table]
    for (const { name, cell, isSoundAt } of columns) {
      row[name] = cell(i)
      isSound &&= isSoundAt(i)
    }
    if (table === 'reports') row.id = idOf(row)
    const parsed = isSound ? { success: true, data: row } : rowSchemas[table].safeParse(row)
    if (parsed.success) rows.push(parsed.data as RowOf<T>)
    else
      faults.push(...(parsed as z.ZodSafeParseError<unknown>).error.issues.map((issue) => rowFault(i, issue)))
  }
  return { rows, faults }
}

/**
 * Tables whose rows are sound where every cell is. A cell that was met before need not be checked again, which makes
 * the reports of a whole country ten times quicker; the others go row by row.
 */
const isCellwise: Readonly<Record<RowTable, boolean>> = {
  indicators: false,
  regions: true,
  denominators: false,
  reports: true,
}

type Cell = string | number | null

interface Column {
  readonly cell: (row: number) => unknown
  /** Whether the table's schema takes the cell. */
  readonly isSoundAt: (row: number) => boolean
}

function columnOf(
  table: RowTable,
  read: ReadTable,
  { name, kind }: Pick<ColumnLayout, 'name' | 'kind'>,
): Column {
  const { shape } = rowSchemas[table]
  const schema = (shape as Record<string, z.ZodType>)[name]
  const isSound = (stated: unknown) => schema?.safeParse(stated).success ?? false
  if (kind === 'category') {
    const { codes, texts } = read.category(name)
    // The last one is that of an empty cell, whose code is -1.
    const stated = [...texts, null].map((text) => asStated(name, text))
    const sound = stated.map(isSound)
    const place = (row: number) => ((codes[row] ?? -1) < 0 ? texts.length : (codes[row] ?? -1))
    return { cell: (row) => stated[place(row)], isSoundAt: (row) => sound[place(row)] === true }
  }
  const cells: ArrayLike<Cell> =
    kind === 'text' ? read.text(name) : kind === 'integer' ? read.integer(name) : read.number(name)
  const cell = (row: number) => asStated(name, cells[row] ?? null)
  const known = new Map<Cell, boolean>()
  const isSoundAt = (row: number) => {
    const own = cells[row] ?? null
    const found = known.get(own) ?? isSound(asStated(name, own))
    known.set(own, found)
    return found
  }
  return { cell, isSoundAt }
}

const lists = new Set(['typical_phrases', 'report_kinds', 'sections'])

/** Undoes what `tableColumns` does: adcodes are texts again, lists are lists. */
export function asStated(name: string, cell: Cell): unknown {
  if (name === 'adcode') return String(cell)
  if (name === 'parent') return cell === null || cell === -1 ? null : String(cell)
  return lists.has(name) && typeof cell === 'string' ? cell.split('|') : cell
}

/** A report's id follows from what it is, so it is not written, and is sound where they are. */
function idOf(row: Record<string, unknown>): string {
  const { adcode, year, kind } = row as Pick<Report, 'adcode' | 'year' | 'kind'>
  return reportId(adcode, year, kind)
}

function rowFault(index: number, issue: z.core.$ZodIssue): string {
  return `第 ${index + 1} 行 ${issue.path.join('.')}：${issue.message}`
}
