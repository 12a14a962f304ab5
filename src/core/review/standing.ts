import type { Entry } from '../user-log/entry.ts'
import type { ReviewEntry } from '../user-log/kinds.ts'
import { reviewWords } from '../user-log/review-words.ts'
import type { UndoStep } from './types.ts'

/** An entry with its meaning. */
export interface Taken {
  readonly entry: Entry
  readonly known: ReviewEntry
}

interface Standing {
  /** Those that count, in order, without the undoings themselves. */
  readonly entries: readonly Taken[]
  readonly undo: UndoStep | null
  readonly redo: UndoStep | null
}

/**
 * Which entries of one import count. An undoing takes entries out; undoing the undoing brings them back, without end. What
 * was undone can be done again until something else is done.
 */
export function standing(entries: readonly Taken[]): Standing {
  const gone = new Set<string>()
  const stands: Taken[] = []
  for (const taken of entries.toReversed()) {
    if (gone.has(taken.entry.id)) continue
    stands.push(taken)
    if (taken.known.kind === 'review.undone') for (const id of taken.known.payload.entries) gone.add(id)
  }
  stands.reverse()
  const isAgain = againIn(entries)
  const done = stands.filter(({ known }) => !isUndoing(known))
  const last = done.findLast(({ known }) => stepOf(known) !== null)
  const undone = stands.findLast(({ known }) => isUndoing(known) && !isAgain(known))
  const mayRedo = undone && (!last || stands.indexOf(last) < stands.indexOf(undone))
  return {
    entries: done,
    undo: last ? describe(withStepOf(last, done)) : null,
    redo: mayRedo ? { ...describe(namedBy(undone, entries)), entries: [undone.entry.id] } : null,
  }
}

/** Tells an undoing of an undoing: doing a step again. */
function againIn(entries: readonly Taken[]): (undoing: Undoing) => boolean {
  const undoings = new Set(entries.flatMap(({ known, entry }) => (isUndoing(known) ? [entry.id] : [])))
  return ({ payload }) => payload.entries.some((id) => undoings.has(id))
}

/** One thing the reader did may be several entries. Two machines may count alike, but not at the same time. */
function withStepOf(last: Taken, done: readonly Taken[]): readonly Taken[] {
  const step = stepOf(last.known)
  return done.filter(({ entry, known }) => stepOf(known) === step && entry.at === last.entry.at)
}

function namedBy({ known }: Taken, entries: readonly Taken[]): readonly Taken[] {
  const ids = new Set(isUndoing(known) ? known.payload.entries : [])
  return entries.filter(({ entry }) => ids.has(entry.id))
}

function describe(step: readonly Taken[]): UndoStep {
  const [first] = step
  const more = step.length > 1 ? ` 等 ${step.length} 条` : ''
  return {
    entries: step.map(({ entry }) => entry.id),
    words: first === undefined ? '' : reviewWords(first.known) + more,
    figures: step.flatMap(({ known }) => (known.kind === 'review.decided' ? [figureOf(known.id)] : [])),
  }
}

/** The figure's key behind the hash of its file. */
export const figureOf = (id: string): string => id.slice(id.indexOf('/') + 1)

type Undoing = Extract<ReviewEntry, { readonly kind: 'review.undone' }>
const isUndoing = (known: ReviewEntry): known is Undoing => known.kind === 'review.undone'

/** The step an entry belongs to; null for what is not undone by steps. */
const stepOf = ({ payload }: ReviewEntry): number | null => ('step' in payload ? payload.step : null)
