import { type Entry, type EntryDraft, entrySchema, sealEntry } from '../core/user-log/entry.ts'
import type { UserDatabase } from './user-database.ts'
import { writeUserData } from './write-user-data.ts'

/** The entries of some kinds, or all of them. A row that is no entry is left where it is and out of the list. */
export async function readEntries(db: UserDatabase, kinds?: readonly string[]): Promise<readonly Entry[]> {
  const rows: readonly unknown[] = await (kinds === undefined
    ? db.entries.toArray()
    : db.entries.where('kind').anyOf(kinds).toArray())
  return rows.flatMap((row) => entryOf(row) ?? [])
}

/** Writes all drafts or none, in the order given, at the end of the log. `at` is the machine's time in UTC. */
export function appendEntries(
  db: UserDatabase,
  drafts: readonly EntryDraft[],
  at: string,
): Promise<readonly Entry[]> {
  return writeUserData(db, [db.entries], () => append(db, drafts, at))
}

/** Takes in the entries the log does not hold yet, all or none. Returns how many those were. */
export function mergeEntries(db: UserDatabase, entries: readonly Entry[]): Promise<number> {
  return writeUserData(db, [db.entries], () => merge(db, entries))
}

/** Takes in a backup, then writes what shall stand after it: both or neither. */
export async function restoreEntries(
  db: UserDatabase,
  entries: readonly Entry[],
  drafts: readonly EntryDraft[],
  at: string,
): Promise<void> {
  await writeUserData(db, [db.entries], async () => {
    await merge(db, entries)
    await append(db, drafts, at)
  })
}

async function append(
  db: UserDatabase,
  drafts: readonly EntryDraft[],
  at: string,
): Promise<readonly Entry[]> {
  const last = (await db.entries.orderBy('seq').last())?.seq ?? 0
  const entries = drafts.map((draft, index) => sealEntry(draft, { seq: last + 1 + index, at }))
  await db.entries.bulkAdd(entries.map((entry) => entrySchema.parse(entry)))
  return entries
}

async function merge(db: UserDatabase, entries: readonly Entry[]): Promise<number> {
  const held = new Set(await db.entries.orderBy('id').keys())
  const fresh = entries.filter(({ id }) => !held.has(id))
  await db.entries.bulkAdd(fresh.map((entry) => entrySchema.parse(entry)))
  return fresh.length
}

function entryOf(row: unknown): Entry | null {
  if (typeof row !== 'object' || row === null) return null
  // The place in this browser is no part of the entry.
  const { row: place, ...entry } = row as { row?: unknown }
  return typeof place === 'number' ? (entrySchema.safeParse(entry).data ?? null) : null
}
