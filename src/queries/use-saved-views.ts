import type { NamedLink, SavedView } from '../core/schema/saved-views.ts'
import { moveView, removeView, saveView } from '../core/user-log/changes.ts'
import type { EntryDraft } from '../core/user-log/entry.ts'
import { newId, useUserLog } from './user-log.ts'

/** Every change settles with null, or with one Chinese sentence on why nothing was written. */
export interface SavedViewChanges {
  add: (views: readonly NamedLink[]) => Promise<string | null>
  rename: (view: SavedView, name: string) => Promise<string | null>
  move: (view: SavedView, by: -1 | 1) => Promise<string | null>
  remove: (view: SavedView) => Promise<string | null>
  /** Back where it stood. */
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
  const { state, obstacle_zh, append } = useUserLog()
  if (obstacle_zh !== null) return { status: 'unavailable', message_zh: notKept(obstacle_zh) }
  if (state === undefined) return { status: 'loading' }
  const { views } = state
  const write = async (drafts: readonly (EntryDraft | null)[]): Promise<string | null> => {
    const fault = await append(drafts.filter((draft) => draft !== null))
    return fault === null ? null : notKept(fault)
  }
  return {
    status: 'ready',
    views,
    changes: {
      add: (added) => write(added.map((view) => saveView(newId(), view))),
      rename: (view, name) => write([saveView(view.id, { ...view, name })]),
      move: (view, by) => write([moveView(views, view.id, by)]),
      remove: (view) => write([removeView(view.id)]),
      restore: (view) => write([saveView(view.id, view)]),
    },
  }
}

const notKept = (why: string): string => `比较没有存下来：${why}。`
