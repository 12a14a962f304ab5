import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { EntryDraft } from '../core/user-log/entry.ts'
import { foldUserLog, type UserState } from '../core/user-log/fold.ts'
import { thingEntryKinds } from '../core/user-log/thing-kinds.ts'
import { inUserDatabase } from '../storage/open-user-database.ts'
import { storageErrorFrom } from '../storage/storage-error-from.ts'
import { appendEntries, readEntries } from '../storage/user-log.ts'
import { storageReasons } from './dataset-messages.ts'
import { tellOtherTabs, useNewsFromOtherTabs, userLogKey } from './user-log-news.ts'

/** What the reader made, as far as it is read, and the one way to add to it. */
export interface UserLog {
  /** Undefined until the log is read, and where it cannot be. */
  readonly state: UserState | undefined
  /** Why the log cannot be read, one Chinese clause without a full stop; null where it can. */
  readonly obstacle_zh: string | null
  /** Writes all or none. Settles with null, or with such a clause on why nothing was written. */
  readonly append: (drafts: readonly EntryDraft[]) => Promise<string | null>
}

// Another tab may have added to the log while this one was asleep: it is read anew wherever it comes on the screen.
const stateQuery = queryOptions({
  queryKey: [...userLogKey, 'state'],
  queryFn: () => inUserDatabase(async (db) => foldUserLog(await readEntries(db, thingEntryKinds))),
  staleTime: 0,
  refetchOnMount: 'always',
  refetchOnWindowFocus: 'always',
})

/** The reader's log, in this tab and as other tabs add to it. */
export function useUserLog(): UserLog {
  useNewsFromOtherTabs()
  const read = useQuery(stateQuery)
  return {
    state: read.data,
    obstacle_zh: read.isError ? whyNot(read.error) : null,
    append: useAppend(),
  }
}

/** Adds to the log without reading it. */
export function useAppend(): UserLog['append'] {
  const { mutateAsync } = useMutation({
    mutationFn: (drafts: readonly EntryDraft[]) =>
      inUserDatabase((db) => appendEntries(db, drafts, new Date().toISOString())),
    onSuccess: async (_entries, drafts, _result, { client }) => {
      tellOtherTabs()
      // A choice of look is not worth a question.
      if (drafts.some(({ kind }) => !kind.startsWith('setting.'))) {
        void import('./persistence.ts').then(({ askToPersistOnce }) => askToPersistOnce(client))
      }
      // A first reading still under way would be taken for the new one, and may not have the change.
      await client.cancelQueries({ queryKey: userLogKey })
      await client.invalidateQueries({ queryKey: userLogKey })
    },
  })
  return async (drafts) => {
    try {
      await mutateAsync(drafts)
      return null
    } catch (error) {
      return whyNot(error)
    }
  }
}

/** The id of a new thing: 32 hex digits nobody else has. Plain-http pages have no `crypto.randomUUID`. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function whyNot(error: unknown): string {
  return storageReasons[storageErrorFrom(error).kind]
}
