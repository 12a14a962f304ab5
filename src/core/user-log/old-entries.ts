import { type Entry, type EntryDraft, sealEntry } from './entry.ts'

/**
 * An entry for something that was kept before there was a log, in its place among its like. Its subject is named by its
 * content: the same thing gives the same entry wherever it comes from, and things of two machines never pass for one
 * another.
 */
export function oldEntry(place: number, draft: (id: string) => EntryDraft): Entry {
  const seal = (id: string) => sealEntry(draft(id), { seq: Math.max(1, place), at: null })
  return seal(`old-${seal('old').id}`)
}
