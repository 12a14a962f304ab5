import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { NamedLink, SavedView } from '../core/schema/saved-views.ts'
import type { FahengDatabase } from '../storage/database.ts'
import { openDatabase } from '../storage/open-database.ts'
import {
  addSavedViews,
  moveSavedView,
  readSavedViews,
  removeSavedView,
  renameSavedView,
  restoreSavedView,
} from '../storage/saved-views.ts'
import { storageErrorFrom } from '../storage/storage-error-from.ts'
import { storageReasons } from './dataset-messages.ts'

/** Every change settles with null, or with one Chinese sentence on why nothing was written. */
export interface SavedViewChanges {
  add: (views: readonly NamedLink[]) => Promise<string | null>
  rename: (id: number, name: string) => Promise<string | null>
  move: (id: number, by: -1 | 1) => Promise<string | null>
  remove: (id: number) => Promise<string | null>
  restore: (view: SavedView) => Promise<string | null>
}

export type SavedViewsState =
  | { readonly status: 'loading' }
  /** The browser keeps nothing here; `message_zh` says why. */
  | { readonly status: 'unavailable'; readonly message_zh: string }
  | {
      readonly status: 'ready'
      readonly views: readonly SavedView[]
      readonly changes: SavedViewChanges
    }

/** The reader's named comparisons, kept in this browser. */
export function useSavedViews(): SavedViewsState {
  const read = useQuery(savedViewsQuery)
  const { mutateAsync } = useMutation({
    mutationFn: (work: Work) => inDatabase(work),
    onSettled: (_data, _error, _work, _result, { client }) =>
      client.invalidateQueries({ queryKey: savedViewsQuery.queryKey }),
  })
  if (read.isError) return { status: 'unavailable', message_zh: whyNot(read.error) }
  if (read.data === undefined) return { status: 'loading' }
  const change = async (work: Work): Promise<string | null> => {
    try {
      await mutateAsync(work)
      return null
    } catch (error) {
      return whyNot(error)
    }
  }
  return {
    status: 'ready',
    views: read.data,
    changes: {
      add: (views) => change((db) => addSavedViews(db, views)),
      rename: (id, name) => change((db) => renameSavedView(db, id, name)),
      move: (id, by) => change((db) => moveSavedView(db, id, by)),
      remove: (id) => change((db) => removeSavedView(db, id)),
      restore: (view) => change((db) => restoreSavedView(db, view)),
    },
  }
}

type Work = (db: FahengDatabase) => Promise<unknown>

// Another tab may have changed the list: it is read anew wherever it comes on the screen.
const savedViewsQuery = queryOptions({
  queryKey: ['saved-views'],
  queryFn: () => inDatabase(readSavedViews),
  staleTime: 0,
  refetchOnMount: 'always',
})

async function inDatabase<T>(work: (db: FahengDatabase) => Promise<T>): Promise<T> {
  const db = await openDatabase()
  try {
    return await work(db)
  } finally {
    db.close({ disableAutoOpen: true })
  }
}

function whyNot(error: unknown): string {
  return `比较没有存下来：${storageReasons[storageErrorFrom(error).kind]}。`
}
