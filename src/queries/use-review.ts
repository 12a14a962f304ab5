import { type QueryClient, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { KeptText } from '../core/review/kept-text.ts'
import { reviewOf } from '../core/review/review-of.ts'
import type { Review } from '../core/review/types.ts'
import type { EntryDraft } from '../core/user-log/entry.ts'
import { readText } from '../storage/kept-texts.ts'
import { inUserDatabase } from '../storage/open-user-database.ts'
import { knownReviews, useReviewLog, writeReviews } from './review-log.ts'

export type ReviewState =
  | { readonly status: 'loading' }
  /** `unknown`: no such report is kept; the others: its entry is here, its text is not, or not as it was kept. */
  | { readonly status: 'unknown' | 'missing' | 'damaged' }
  | { readonly status: 'unavailable'; readonly message_zh: string }
  | {
      readonly status: 'ready'
      readonly review: Review
      /**
       * Does one thing: gets the review as it then is, after all that was asked before, and writes what it returns. Settles
       * with null, or with one Chinese sentence on why nothing was written.
       */
      readonly act: (step: (review: Review) => readonly EntryDraft[]) => Promise<string | null>
    }

/** One kept report under review. `id`: the SHA-256 of the file, or how it begins. */
export function useReview(id: string): ReviewState {
  const client = useQueryClient()
  const { log, obstacle_zh } = useReviewLog()
  const kept = log && ([...log.imports.values()].find(({ sha256 }) => sha256.startsWith(id)) ?? null)
  const read = useQuery({
    queryKey: keptTextKey(kept?.sha256, kept?.report.text),
    queryFn: kept ? () => inUserDatabase((db) => readText(db, kept.sha256, kept.report.text)) : skipToken,
    // A text is read once a visit: many reviewed one after the other would fill the memory.
    gcTime: 60_000,
  })
  const text = typeof read.data === 'object' ? read.data : null
  const review = useMemo(() => (kept && text ? reviewOf(kept, text) : null), [kept, text])
  const act = useMemo(() => (text ? actor(client, text) : null), [client, text])
  if (obstacle_zh !== null) return { status: 'unavailable', message_zh: `读不到保留的报告：${obstacle_zh}。` }
  if (kept === null) return { status: 'unknown' }
  if (typeof read.data === 'string') return { status: read.data }
  if (read.isError) return { status: 'missing' }
  return review && act ? { status: 'ready', review, act } : { status: 'loading' }
}

/** Where the kept text of a file is held while it is looked at. */
export const keptTextKey = (sha256: string | undefined, hash: string | undefined) => [
  'kept-text',
  sha256,
  hash,
]

/** One thing after the other, however fast the keys are pressed. */
let last: Promise<unknown> = Promise.resolve()

function actor(client: QueryClient, text: KeptText) {
  return (step: (review: Review) => readonly EntryDraft[]): Promise<string | null> => {
    const turn = last.then(async () => {
      const kept = knownReviews(client).imports.get(text.sha256)
      if (kept === undefined) return '没有写下：这份报告已从本机移除。'
      const fault = await writeReviews(client, step(reviewOf(kept, text)))
      return fault === null ? null : `没有写下：${fault}。`
    })
    last = turn.catch(() => undefined)
    return turn
  }
}
