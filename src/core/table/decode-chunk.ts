import { z } from '../schema/zod.ts'
import { columnsOf, type RowOf, rowSchemas, type TableName } from '../schema/tables.ts'

export type Decoded<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: string[] }

const chunkSchema = z.strictObject({ columns: z.record(z.string(), z.array(z.unknown())) })

/**
 * Reads one chunk's JSON text back into rows, every cell checked.
 * On failure lists every fault in Chinese, each naming the table, row and column.
 */
export function decodeChunk<T extends TableName>(table: T, text: string): Decoded<RowOf<T>[]> {
  const json = parseJson(text)
  const chunk = json === undefined ? undefined : chunkSchema.safeParse(json.value)
  if (!chunk?.success) return { ok: false, faults: [`数据分块 ${table} 不是按列存放的 JSON`] }
  const { columns } = chunk.data
  const faults = columnFaults(table, columns)
  return faults.length > 0 ? { ok: false, faults } : decodeRows(table, columns)
}

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

function columnFaults(table: TableName, columns: Record<string, unknown[]>): string[] {
  const expected = columnsOf(table)
  const given = Object.keys(columns)
  const lengths = new Set(Object.values(columns).map((cells) => cells.length))
  return [
    ...expected.filter((name) => !given.includes(name)).map((name) => `数据分块 ${table} 缺少列 ${name}`),
    ...given
      .filter((name) => !expected.includes(name))
      .map((name) => `数据分块 ${table} 有不认识的列 ${name}`),
    ...(lengths.size > 1 ? [`数据分块 ${table} 各列的行数不一致`] : []),
  ]
}

function decodeRows<T extends TableName>(table: T, columns: Record<string, unknown[]>): Decoded<RowOf<T>[]> {
  const names = columnsOf(table)
  const count = columns[names[0] ?? '']?.length ?? 0
  const rows: RowOf<T>[] = []
  const faults: string[] = []
  for (let i = 0; i < count; i++) {
    const cells = Object.fromEntries(names.map((name) => [name, columns[name]?.[i]]))
    const row = rowSchemas[table].safeParse(cells)
    if (row.success) rows.push(row.data as RowOf<T>)
    else faults.push(...row.error.issues.map((issue) => rowFault(table, i, issue)))
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: rows }
}

function rowFault(table: TableName, index: number, issue: z.core.$ZodIssue): string {
  return `数据分块 ${table} 第 ${index + 1} 行 ${issue.path.join('.')}：${issue.message}`
}
