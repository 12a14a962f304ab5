import { parseForeign, type z } from '../schema/zod.ts'
import type { EntryDraft } from './entry.ts'
import { type EntryKind, isNewer } from './kind-versions.ts'
import { reviewKinds } from './review-kinds.ts'
import { idIn, type ThingEntry, thingKinds } from './thing-kinds.ts'

/**
 * The kinds this code reads, each with what it says. A kind of newer code is kept as it came. To add one: a line in its
 * group and one in `kind-versions.ts`, and a fold that takes it in.
 */
const kinds = { ...thingKinds, ...reviewKinds } as const satisfies Readonly<Record<EntryKind, z.ZodType>>

export type PayloadOf<K extends EntryKind> = z.infer<(typeof kinds)[K]>

/** An entry this code understands. */
export type KnownEntry = ThingEntry | ReviewEntry
interface ReadEntry<K extends EntryKind> {
  readonly kind: K
  /** The subject behind its slash. */
  readonly id: string
  readonly payload: PayloadOf<K>
}

type ReviewKind = keyof typeof reviewKinds
export type ReviewEntry = { [K in ReviewKind]: ReadEntry<K> }[ReviewKind]

/** Those `core/review` reads: there may be very many. */
export const reviewEntryKinds = Object.keys(reviewKinds) as readonly ReviewKind[]

export const isReviewEntry = (entry: KnownEntry): entry is ReviewEntry => entry.kind in reviewKinds

/**
 * What an entry says. `newer`: only newer code knows; `faulty`: it should be readable and is not. Neither is lost: both
 * stay in the log.
 */
export function readEntry(entry: EntryDraft): KnownEntry | 'newer' | 'faulty' {
  if (isNewer(entry)) return 'newer'
  const kind = entry.kind as EntryKind
  const payload = parseForeign<unknown>(kinds[kind], entry.payload)
  const id = idIn(entry)
  if (!payload.success || id === undefined) return 'faulty'
  return { kind, id, payload: payload.data } as KnownEntry
}
