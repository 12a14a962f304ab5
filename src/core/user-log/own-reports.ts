import { byPlace, type Entry } from './entry.ts'
import { type PayloadOf, readEntry } from './kinds.ts'

/** A report the log says is kept, and how much was done to it. */
export interface KeptSummary {
  readonly sha256: string
  readonly report: PayloadOf<'import.kept'>
  /** Ids of all entries that are about it. */
  readonly entries: readonly string[]
}

/** The reports a log keeps, for a list of what is in it. `core/review` says what was decided. */
export function keptReports(entries: readonly Entry[]): readonly KeptSummary[] {
  const reports = new Map<string, PayloadOf<'import.kept'> | null>()
  const ids = new Map<string, string[]>()
  for (const entry of entries.toSorted(byPlace)) {
    const [, sha256] = /^[a-z]+\/([0-9a-f]{64})(?:\/|$)/.exec(entry.subject) ?? []
    if (sha256 === undefined) continue
    const list = ids.get(sha256)
    if (list) list.push(entry.id)
    else ids.set(sha256, [entry.id])
    if (entry.kind !== 'import.kept' && entry.kind !== 'import.removed') continue
    const known = readEntry(entry)
    if (typeof known === 'string') continue
    reports.set(sha256, known.kind === 'import.kept' ? known.payload : null)
  }
  return [...reports].flatMap(([sha256, report]) =>
    report === null ? [] : [{ sha256, report, entries: ids.get(sha256) ?? [] }],
  )
}

/** The last word on each published figure the reader corrected and did not take back, as it was written. */
export function standingCorrections(entries: readonly Entry[]): readonly Entry[] {
  const last = new Map<string, Entry>()
  for (const entry of entries.toSorted(byPlace)) {
    if (entry.kind !== 'correction.made' && entry.kind !== 'correction.withdrawn') continue
    if (typeof readEntry(entry) !== 'string') last.set(entry.subject, entry)
  }
  return [...last.values()].filter(({ kind }) => kind === 'correction.made')
}
