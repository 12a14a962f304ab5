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

/** The entries of some kinds that were written or taken in after a row, and the last row there is. */
export async function readEntriesSince(
  db: UserDatabase,
  row: number,
  kinds: readonly string[],
): Promise<{ readonly entries: readonly Entry[]; readonly row: number }> {
  return db.transaction('r', db.entries, async () => {
    const last = (await db.entries.orderBy('row').last())?.row ?? 0
    const wanted = new Set(kinds)
    const rows: readonly unknown[] =
      row === 0
        ? await db.entries.where('kind').anyOf(kinds).toArray()
        : await db.entries
            .where('row')
            .above(row)
            .filter(({ kind }) => wanted.has(kind))
            .toArray()
    return { entries: rows.flatMap((one) => entryOf(one) ?? []), row: last }
  })
}

/** Whether there is an entry of one of these kinds. */
export async function hasEntries(db: UserDatabase, kinds: readonly string[]): Promise<boolean> {
  return (await db.entries.where('kind').anyOf(kinds).first()) !== undefined
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

/** Within a transaction of the caller's. */
export async function append(
  db: UserDatabase,
  drafts: readonly EntryDraft[],
  at: string,
): Promise<readonly Entry[]> {
  const last = (await db.entries.orderBy('seq').last())?.seq ?? 0
  const entries = drafts.map((draft, index) => sealEntry(draft, { seq: last + 1 + index, at }))
  await db.entries.bulkAdd(entries.map((entry) => entrySchema.parse(entry)))
  return entries
}

/** Within a transaction of the caller's. */
export async function merge(db: UserDatabase, entries: readonly Entry[]): Promise<number> {
  const held = new Set(await db.entries.orderBy('id').keys())
  const fresh = entries.filter(({ id }) => !held.has(id))
  await db.entries.bulkAdd(fresh.map((entry) => entrySchema.parse(entry)))
  return fresh.length
}

/** Null where a row is no entry. */
export function entryOf(row: unknown): Entry | null {
  if (typeof row !== 'object' || row === null) return null
  // The place in this browser is no part of the entry.
  const { row: place, ...entry } = row as { row?: unknown }
  return typeof place === 'number' ? (entrySchema.safeParse(entry).data ?? null) : null
}
