import { byPlace, type Entry, type EntryDraft } from '../core/user-log/entry.ts'
import { readEntry } from '../core/user-log/kinds.ts'
import type { TextRecord, UserDatabase } from './user-database.ts'
import { append, entryOf, merge } from './user-log.ts'
import { writeUserData } from './write-user-data.ts'

/** What is written together with entries: texts that come, and files whose texts go. */
export interface TextChanges {
  readonly texts: readonly TextRecord[]
  readonly removed?: readonly string[]
}

/** Writes entries and texts together, all or none: the log never tells of a text that is not there. */
export function appendWithTexts(
  db: UserDatabase,
  drafts: readonly EntryDraft[],
  { texts, removed = [] }: TextChanges,
  at: string,
): Promise<readonly Entry[]> {
  return writeUserData(db, [db.entries, db.texts], async () => {
    await db.texts.bulkPut([...texts])
    await db.texts.bulkDelete([...removed])
    return append(db, drafts, at)
  })
}

/** Takes in a backup, then writes what shall stand after it: all or nothing. */
export async function restoreEntries(
  db: UserDatabase,
  { entries, texts }: { readonly entries: readonly Entry[]; readonly texts: readonly TextRecord[] },
  drafts: readonly EntryDraft[],
  at: string,
): Promise<void> {
  await writeUserData(db, [db.entries, db.texts], async () => {
    await merge(db, entries)
    await append(db, drafts, at)
    for (const text of texts) {
      if ((await hashKept(db, text.sha256)) === text.hash) await db.texts.put(text)
    }
  })
}

/** The text that the log says is kept of a file; null where the file is not kept. */
async function hashKept(db: UserDatabase, sha256: string): Promise<string | null> {
  const rows: readonly unknown[] = await db.entries.where('subject').equals(`import/${sha256}`).toArray()
  const last = rows
    .flatMap((row) => entryOf(row) ?? [])
    .filter(({ kind }) => kind === 'import.kept' || kind === 'import.removed')
    .sort(byPlace)
    .at(-1)
  const known = last && readEntry(last)
  return typeof known === 'object' && known.kind === 'import.kept' ? known.payload.text : null
}
