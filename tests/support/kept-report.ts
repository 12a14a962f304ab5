import { readImport } from '../../src/core/import/read-import.ts'
import { type BroughtAs, keep, type Keeping } from '../../src/core/review/keep.ts'
import type { KeptText } from '../../src/core/review/kept-text.ts'
import type { Rereading } from '../../src/core/review/reread.ts'
import { reviewOf } from '../../src/core/review/review-of.ts'
import { emptyReviewLog, takeReviews } from '../../src/core/review/review-log.ts'
import type { Review } from '../../src/core/review/types.ts'
import { type Entry, type EntryDraft, sealEntry } from '../../src/core/user-log/entry.ts'
import { documentEffects } from './document-effects.ts'
import { inventedReport } from './invented-report.ts'
import { regionList } from './region-list.ts'

/** What becomes of a report in this text when it is brought as a file and kept. */
export async function keeping(
  text = inventedReport.join('\n'),
  { name = 'a.txt', given = {} }: Partial<BroughtAs> = {},
): Promise<Keeping> {
  const bytes = new TextEncoder().encode(text)
  const effects = { ...documentEffects, regions: regionList(), indicators: [], columns: {} }
  const reading = await readImport({ name, bytes }, effects)
  if (reading.type !== 'report') throw new Error(JSON.stringify(reading).slice(0, 300))
  return keep(reading, { name, bytes: bytes.length, given, app: 'test' })
}

/** A kept report under review: each call of `take` is one thing the reviewer does. */
export class ReviewOfOne {
  readonly entries: Entry[] = []
  #text: KeptText

  constructor(kept: Keeping) {
    this.#text = kept.text
    this.#write([kept.draft])
  }

  get now(): Review {
    const kept = takeReviews(emptyReviewLog, this.entries).imports.get(this.#text.sha256)
    if (kept === undefined) throw new Error('not kept')
    return reviewOf(kept, this.#text)
  }

  take(act: (review: Review) => readonly EntryDraft[]): this {
    this.#write(act(this.now))
    return this
  }

  /** Puts another reading in the place of the one that was kept. */
  replace({ drafts, text }: Rereading): this {
    this.#text = text
    this.#write(drafts)
    return this
  }

  #write(drafts: readonly EntryDraft[]) {
    const from = this.entries.length + 1
    const at = new Date(Date.UTC(2026, 10, 22, 8, 0, from)).toISOString()
    this.entries.push(...drafts.map((draft, index) => sealEntry(draft, { seq: from + index, at })))
  }
}
