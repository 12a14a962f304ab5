import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { emptyReviewLog, type ReviewLog, takeReviews } from '../core/review/review-log.ts'
import type { EntryDraft } from '../core/user-log/entry.ts'
import { reviewEntryKinds } from '../core/user-log/kinds.ts'
import { inUserDatabase } from '../storage/open-user-database.ts'
import { storageErrorFrom } from '../storage/storage-error-from.ts'
import { appendWithTexts, type TextChanges } from '../storage/log-with-texts.ts'
import { readEntriesSince } from '../storage/user-log.ts'
import { storageReasons } from './dataset-messages.ts'
import { tellOtherTabs, useNewsFromOtherTabs, userLogKey } from './user-log-news.ts'

/** What was folded, and the last row of the log that is in it. */
interface FoldedReviews {
  readonly log: ReviewLog
  readonly row: number
}

const nothingRead: FoldedReviews = { log: emptyReviewLog, row: 0 }

// Only what came since the last look is read: there may be tens of thousands of entries.
const reviewsQuery = queryOptions({
  queryKey: [...userLogKey, 'reviews'],
  queryFn: async ({ client }): Promise<FoldedReviews> => {
    const known = () => client.getQueryData<FoldedReviews>(reviewsKey) ?? nothingRead
    const from = known().row
    return inUserDatabase(async (db) => {
      const since = await readEntriesSince(db, from, reviewEntryKinds)
      // What this tab wrote meanwhile is known already.
      if (since.row >= from) return { log: takeReviews(known().log, since.entries), row: since.row }
      // The log was thrown away and begun anew.
      const whole = await readEntriesSince(db, 0, reviewEntryKinds)
      return { log: takeReviews(emptyReviewLog, whole.entries), row: whole.row }
    })
  },
  staleTime: 0,
  refetchOnMount: 'always',
  refetchOnWindowFocus: 'always',
})
const reviewsKey = reviewsQuery.queryKey

export interface ReviewLogState {
  /** Undefined until the log is read, and where it cannot be. */
  readonly log: ReviewLog | undefined
  /** Why it cannot be read, one Chinese clause without a full stop. */
  readonly obstacle_zh: string | null
}

/** What the reader's log says of own reports, in this tab and as other tabs add to it. */
export function useReviewLog(): ReviewLogState {
  useNewsFromOtherTabs()
  const { data, error } = useQuery(reviewsQuery)
  return { log: data?.log, obstacle_zh: error === null ? null : whyNot(error) }
}

/** The log as this tab last knew it: what was written here is in it at once. */
export const knownReviews = (client: QueryClient): ReviewLog =>
  client.getQueryData<FoldedReviews>(reviewsKey)?.log ?? emptyReviewLog

/**
 * Writes entries and the texts that belong to them, all or nothing. Settles with null, or with a Chinese clause on why
 * nothing was written.
 */
export async function writeReviews(
  client: QueryClient,
  drafts: readonly EntryDraft[],
  texts: TextChanges = { texts: [] },
): Promise<string | null> {
  if (drafts.length === 0) return null
  try {
    const at = new Date().toISOString()
    const entries = await inUserDatabase((db) => appendWithTexts(db, drafts, texts, at))
    client.setQueryData<FoldedReviews>(reviewsKey, (known) =>
      known === undefined ? undefined : { ...known, log: takeReviews(known.log, entries) },
    )
    tellOtherTabs()
    void import('./persistence.ts').then(({ askToPersistOnce }) => askToPersistOnce(client))
    // Another tab may have written before: nobody waits for a look at that.
    void client.invalidateQueries({ queryKey: userLogKey })
    return null
  } catch (error) {
    return whyNot(error)
  }
}

const whyNot = (error: unknown): string => storageReasons[storageErrorFrom(error).kind]
