import { CsvError, parse } from 'csv-parse/sync'
import { z } from '../core/schema/zod.ts'
import { readClause } from '../core/extract/figures/read-figures.ts'
import type { ExtractEffects } from './extract-effects.ts'
import { readText } from './extract-file.ts'

/** `extract --clauses`: reads each clause of a CSV by itself and prints `{ id: [{ indicator, value, qualifier }] }`. */
export async function extractClauses(path: string, effects: ExtractEffects): Promise<number> {
  const clauses = await readClauses(path, effects)
  if ('fault' in clauses) {
    effects.stderr(`${path}: ${clauses.fault}\n`)
    return 2
  }
  const read = clauses.rows.map(({ id, clause }) => [
    id,
    readClause(clause).map(({ indicator, value, qualifier }) => ({ indicator, value, qualifier })),
  ])
  effects.stdout(`${JSON.stringify(Object.fromEntries(read), null, 1)}\n`)
  return 0
}

const rowsSchema = z.array(z.object({ id: z.string().min(1), clause: z.string() }))

async function readClauses(path: string, effects: ExtractEffects) {
  const decoded = await readText(path, effects)
  if ('fault' in decoded) return decoded
  try {
    const rows = rowsSchema.safeParse(
      parse(decoded.text, { bom: true, columns: true, relax_column_count: true }),
    )
    if (!rows.success) return { fault: '每行要有 id 和 clause 两列，id 不能空' }
    return { rows: rows.data }
  } catch (error) {
    if (error instanceof CsvError) return { fault: `CSV 格式有误（${error.code}），请检查双引号是否成对` }
    throw error
  }
}
