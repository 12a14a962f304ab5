import type { StatedFigure, Figure } from '../schema/figure.ts'
import { byPlace, type Entry } from '../user-log/entry.ts'
import { isReviewEntry, readEntry, type ReviewEntry } from '../user-log/kinds.ts'
import { foldImport } from './fold-import.ts'
import type { Taken } from './standing.ts'
import type { KeptImport } from './types.ts'

/** A published figure, or several of one indicator, that the reader corrected. */
export interface Correction {
  /** Of the entry that made it. */
  readonly id: string
  readonly report: string
  readonly indicator: string
  /** As they were published then. */
  readonly published: readonly Figure[]
  /** What the report says instead; empty where it does not state it. */
  readonly after: readonly StatedFigure[]
  readonly why: string
  /** Words of the report; may be empty. */
  readonly quote: string
  readonly at: string | null
  /** The reader took it back. It can be made again. */
  readonly isWithdrawn: boolean
}

/** What the log says of own reports and of corrections. */
export interface ReviewLog {
  /** By the SHA-256 of the file, the first kept first. */
  readonly imports: ReadonlyMap<string, KeptImport>
  /** By `report/indicator`, those that were taken back too. */
  readonly corrections: ReadonlyMap<string, Correction>
  /** Of kinds this code knows, and yet not readable. */
  readonly faulty: readonly Entry[]
  /** All entries by what they are about, for the next ones to join. */
  readonly shelves: ReadonlyMap<string, readonly Taken[]>
}

export const emptyReviewLog: ReviewLog = {
  imports: new Map(),
  corrections: new Map(),
  faulty: [],
  shelves: new Map(),
}

/**
 * Takes more entries in, in any order. Only what they are about is folded anew, so that one decision among thirty
 * thousand costs what its own report does. The same entries always lead to the same state.
 */
export function takeReviews(log: ReviewLog, entries: readonly Entry[]): ReviewLog {
  const faulty = new Map(log.faulty.map((entry) => [entry.id, entry]))
  const fresh = new Map<string, Taken[]>()
  for (const entry of entries) {
    const known = readEntry(entry)
    if (known === 'faulty') faulty.set(entry.id, entry)
    if (typeof known === 'string' || !isReviewEntry(known)) continue
    const shelf = shelfOf(known)
    if (shelf === null) continue
    const list = fresh.get(shelf) ?? []
    fresh.set(shelf, list)
    list.push({ entry, known })
  }
  const shelves = new Map(log.shelves)
  const imports = new Map(log.imports)
  const corrections = new Map(log.corrections)
  let hasNews = faulty.size > log.faulty.length
  for (const [shelf, list] of fresh) {
    const before = shelves.get(shelf) ?? []
    const all = joined(before, list)
    if (all.length === before.length) continue
    hasNews = true
    shelves.set(shelf, all)
    if (isHash(shelf)) put(imports, shelf, foldImport(shelf, all))
    else put(corrections, shelf, foldCorrection(shelf, all))
  }
  if (!hasNews) return log
  const inOrder = [...imports].sort(([, a], [, b]) => a.place - b.place || (a.sha256 < b.sha256 ? -1 : 1))
  return { imports: new Map(inOrder), corrections, faulty: [...faulty.values()], shelves }
}

const isHash = (shelf: string): boolean => /^[0-9a-f]{64}$/.test(shelf)

/** The file an entry is about, or the published figures; null where it names neither. */
function shelfOf(known: ReviewEntry): string | null {
  if (known.kind === 'difference.settled' || known.kind === 'twins.settled') return known.payload.import
  if (known.kind === 'correction.made' || known.kind === 'correction.withdrawn') return known.id
  const [file = ''] = known.id.split('/')
  return isHash(file) ? file : null
}

function joined(before: readonly Taken[], more: readonly Taken[]): readonly Taken[] {
  const known = new Set(before.map(({ entry }) => entry.id))
  const fresh = more.filter(({ entry }) => !known.has(entry.id))
  return [...before, ...fresh].sort((a, b) => byPlace(a.entry, b.entry))
}

function put<T>(map: Map<string, T>, key: string, value: T | null): void {
  if (value === null) map.delete(key)
  else map.set(key, value)
}

function foldCorrection(id: string, entries: readonly Taken[]): Correction | null {
  const [report = '', indicator = ''] = id.split('/')
  const isWithdrawn = entries.at(-1)?.known.kind === 'correction.withdrawn'
  for (const { known, entry } of entries.toReversed())
    if (known.kind === 'correction.made')
      return { id: entry.id, report, indicator, ...known.payload, at: entry.at, isWithdrawn }
  return null
}
