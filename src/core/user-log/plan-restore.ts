import type { Entry, EntryDraft } from './entry.ts'
import { foldUserLog } from './fold.ts'
import { mergeLogs } from './merge.ts'
import { isSame, onlyGrows, type Thing, thingsOfLog, wordsOf } from './things.ts'

/** What taking in a backup would do, in words, before it is done. */
export interface RestorePlan {
  /** What the log does not hold yet. */
  readonly entries: readonly Entry[]
  readonly gained: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly { readonly before: string; readonly after: string }[]
  /** Changed here and there since the two went apart. */
  readonly conflicts: readonly {
    readonly ours: string
    readonly theirs: string
    readonly standing: 'ours' | 'theirs'
  }[]
  /** Changed or deleted here since: as the backup has them, and the entry that would bring that back. */
  readonly older: readonly {
    readonly words: string
    readonly now: string | null
    readonly draft: EntryDraft
  }[]
  /** Entries of newer code among those that would come in: kept, not shown elsewhere. */
  readonly unrecognised: number
}

/** Restoring adds a backup to what is here: nothing that was made since is lost. */
export function planRestore(ours: readonly Entry[], theirs: readonly Entry[]): RestorePlan {
  const { entries, added, conflicts } = mergeLogs(ours, theirs)
  const before = thingsOfLog(ours)
  const after = thingsOfLog(entries)
  const inFile = thingsOfLog(theirs)
  const missing = (from: ReadonlyMap<string, Thing>, to: ReadonlyMap<string, Thing>): readonly string[] =>
    [...from.values()].filter(({ subject }) => !to.has(subject)).map(({ words }) => words)
  return {
    entries: added,
    gained: missing(after, before),
    removed: missing(before, after),
    changed: [...before.values()].flatMap((thing) => {
      const now = after.get(thing.subject)
      return now === undefined || isSame(thing, now) ? [] : [{ before: thing.words, after: now.words }]
    }),
    conflicts: conflicts.map((conflict) => ({
      ours: wordsOf(conflict.ours),
      theirs: wordsOf(conflict.theirs),
      standing: conflict.standing === conflict.ours ? 'ours' : 'theirs',
    })),
    older: [...inFile.values()].flatMap((thing) => {
      const now = after.get(thing.subject)
      if (now !== undefined && onlyGrows(thing)) return []
      return isSame(thing, now) ? [] : [{ words: thing.words, now: now?.words ?? null, draft: thing.draft }]
    }),
    unrecognised: foldUserLog(added).unrecognised.length,
  }
}
