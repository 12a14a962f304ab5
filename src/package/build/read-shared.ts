import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

/** Rows of a hand-made CSV of the shared folder, keyed by its header. Throws where a named column is missing. */
export async function readSharedCsv<C extends string>(
  shared: string,
  path: string,
  columns: readonly C[],
): Promise<Record<C, string>[]> {
  const text = await readFile(join(shared, path), 'utf8')
  const rows = parse(text, { bom: true, columns: true, skip_empty_lines: true }) as unknown as Record<
    string,
    string
  >[]
  const missing = columns.filter((column) => rows.length > 0 && rows[0]?.[column] === undefined)
  if (missing.length > 0) throw new Error(`${path} has no column ${missing.join(', ')}`)
  return rows
}
