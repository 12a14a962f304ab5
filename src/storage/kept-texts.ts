import { readKeptText, type KeptText } from '../core/review/kept-text.ts'
import { atFirstUse, z } from '../core/schema/zod.ts'
import type { TextRecord, UserDatabase } from './user-database.ts'

/** The kept text of a file. `missing`: it is not on this machine; `damaged`: it is not what the log says was kept. */
export async function readText(
  db: UserDatabase,
  sha256: string,
  hash: string,
): Promise<KeptText | 'missing' | 'damaged'> {
  const row: unknown = await db.texts.get(sha256)
  if (row === undefined) return 'missing'
  return intactText(row, hash)?.text ?? 'damaged'
}

/** All texts that are what was kept, and how many are not. */
export async function readTexts(
  db: UserDatabase,
): Promise<{ readonly texts: readonly TextRecord[]; readonly damaged: number }> {
  const keys = await db.texts.toCollection().primaryKeys()
  const texts: TextRecord[] = []
  for (const key of keys) {
    const row = intactText(await db.texts.get(key))
    if (row !== null) texts.push(row)
  }
  return { texts, damaged: keys.length - texts.length }
}

/** The texts of a backup; null where one of them is nothing this code can read. */
export function readTextRecords(rows: readonly unknown[]): readonly TextRecord[] | null {
  const texts = rows.flatMap((row) => intactText(row) ?? [])
  return texts.length === rows.length ? texts : null
}

const rowSchema = atFirstUse(() => z.object({ sha256: z.string(), hash: z.string(), text: z.unknown() }))

/** Null where a row is not what was written. */
function intactText(row: unknown, hash?: string): TextRecord | null {
  const read = rowSchema.safeParse(row).data
  if (read === undefined || (hash !== undefined && read.hash !== hash)) return null
  const text = readKeptText(read.text, read.hash)
  return text === null || text.sha256 !== read.sha256 ? null : { ...read, text }
}
