import { canonicalJson } from './canonical-json.ts'
import { byPlace, type Entry } from './entry.ts'

/** One thing that both logs changed, each without knowing of the other. */
export interface Conflict {
  readonly subject: string
  /** What each side said last. */
  readonly ours: Entry
  readonly theirs: Entry
  /** The one of the two that stands: the later by the order of the log. */
  readonly standing: Entry
}

export interface MergedLogs {
  /** Both logs in one order, the same whichever of them is merged into the other. */
  readonly entries: readonly Entry[]
  /** What ours did not hold. */
  readonly added: readonly Entry[]
  /** By subject. */
  readonly conflicts: readonly Conflict[]
}

/** The union of two logs by id. Nothing of either is lost; where both changed one thing, the conflict is named. */
export function mergeLogs(ours: readonly Entry[], theirs: readonly Entry[]): MergedLogs {
  const ourIds = new Set(ours.map(({ id }) => id))
  const theirIds = new Set(theirs.map(({ id }) => id))
  const added = [...new Map(theirs.map((entry) => [entry.id, entry])).values()]
    .filter(({ id }) => !ourIds.has(id))
    .sort(byPlace)
  const entries = [...ours, ...added].sort(byPlace)
  const own = lastBySubject(ours.filter(({ id }) => !theirIds.has(id)))
  const conflicts = [...lastBySubject(added)].flatMap(([key, theirLast]): Conflict[] => {
    const ourLast = own.get(key)
    if (ourLast === undefined || saysTheSame(ourLast, theirLast)) return []
    const standing = byPlace(ourLast, theirLast) < 0 ? theirLast : ourLast
    return [{ subject: theirLast.subject, ours: ourLast, theirs: theirLast, standing }]
  })
  return { entries, added, conflicts: conflicts.toSorted((a, b) => (a.subject < b.subject ? -1 : 1)) }
}

/** Places in a list are no conflict: the later one counts. Nor is undoing: what either side took back is taken back. */
const isNoConflict = ({ kind }: Entry): boolean => kind.endsWith('.moved') || kind === 'review.undone'

function lastBySubject(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const settled = entries.filter((entry) => !isNoConflict(entry)).toSorted(byPlace)
  return new Map(settled.map((entry) => [entry.subject, entry]))
}

function saysTheSame(a: Entry, b: Entry): boolean {
  return a.kind === b.kind && canonicalJson(a.payload) === canonicalJson(b.payload)
}
