import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

/** The shared folder is not where it was said to be, or holds something else. */
export class SharedFolderError extends Error {}

/** The text of a file of the shared folder. Throws {@link SharedFolderError} where it cannot be read. */
export async function readSharedText(shared: string, path: string): Promise<string> {
  try {
    return await readFile(join(shared, path), 'utf8')
  } catch (cause) {
    throw new SharedFolderError(`cannot read ${join(shared, path)}`, { cause })
  }
}

/** Rows of a hand-made CSV of the shared folder, keyed by its header. */
export async function readSharedCsv<C extends string>(
  shared: string,
  path: string,
  columns: readonly C[],
): Promise<Record<C, string>[]> {
  const text = await readSharedText(shared, path)
  const rows = parse(text, { bom: true, columns: true, skip_empty_lines: true }) as unknown as Record<
    string,
    string
  >[]
  const missing = columns.filter((column) => rows.length > 0 && rows[0]?.[column] === undefined)
  if (missing.length > 0)
    throw new SharedFolderError(`${join(shared, path)} has no column ${missing.join(', ')}`)
  return rows
}
