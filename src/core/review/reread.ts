import type { ReadableReport } from '../extract/extract-readable.ts'
import { draft } from '../user-log/changes.ts'
import type { EntryDraft } from '../user-log/entry.ts'
import type { PayloadOf } from '../user-log/kinds.ts'
import { identify } from './decide.ts'
import { proposalKeys } from './figure-key.ts'
import { type KeptText, textHash } from './kept-text.ts'
import type { Review } from './types.ts'

/**
 * The year a text should be read for again: its figures were told from another year (去年 is one before it) than the report
 * is now said to be of. Null where they were not, and where there is no text to read, as in tables.
 */
export function yearToReread({ identity, report, text }: Review): number | null {
  const isOfText = text.listed === undefined && identity.year !== null
  return isOfText && identity.year !== (text.readFor ?? report.given.year) ? identity.year : null
}

/** A text read again: entries and text belong together and are written together. */
export interface Rereading {
  readonly drafts: readonly EntryDraft[]
  readonly text: KeptText
  /** Of the text, as the entry has it. */
  readonly hash: string
}

/**
 * Puts what the text says when it is read for `year` in the place of what was proposed before. Decisions stay: those on
 * figures that are proposed again, and those on figures that are not. Whose report it is stays as the reader said.
 */
export function reread(
  review: Review,
  { figures, refused }: Pick<ReadableReport, 'figures' | 'refused'>,
  { year, app }: { readonly year: number; readonly app: string },
): Rereading {
  const text: KeptText = { ...review.text, figures, refused, app, readFor: year }
  const hash = textHash(text)
  const payload: PayloadOf<'import.kept'> = {
    ...review.report,
    text: hash,
    proposals: proposalKeys(figures),
  }
  const kept = draft('import.kept', `import/${review.sha256}`, payload)
  // Keeping a file says whose it is as it was first kept: what the reader said since is said again.
  return { drafts: [kept, ...identify(review, review.identity)], text, hash }
}
