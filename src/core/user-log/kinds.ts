import { regionGroupSchema } from '../schema/region-group.ts'
import { namedLinkSchema } from '../schema/saved-views.ts'
import { parseForeign, z } from '../schema/zod.ts'
import type { EntryDraft } from './entry.ts'
import { reviewKinds } from './review-kinds.ts'

const nothing = z.strictObject({})

/** Settings that go with the reader from machine to machine, and what each may be. */
export const settingValues = {
  theme: ['auto', 'light', 'dark'],
  /** Whether figures of the reader's own reports that nobody has reviewed take part in comparisons. */
  unreviewed: ['out', 'in'],
  /** Whether single letters do things on the page of review. */
  single_keys: ['on', 'off'],
} as const
export type SettingName = keyof typeof settingValues
export type Settings = { readonly [N in SettingName]?: (typeof settingValues)[N][number] }

/** Things the reader named or chose. */
const thingKinds = {
  /** A comparison was named, renamed, or brought back: the whole of it. */
  'view.saved': { version: 1, payload: namedLinkSchema },
  /** Put behind the view `after`, or first where that is null. */
  'view.moved': { version: 1, payload: z.strictObject({ after: z.string().nullable() }) },
  'view.removed': { version: 1, payload: nothing },
  'group.saved': { version: 1, payload: regionGroupSchema.omit({ id: true }).strict() },
  'group.removed': { version: 1, payload: nothing },
  'setting.chosen': { version: 1, payload: z.strictObject({ value: z.string().max(200) }) },
} as const

/**
 * The kinds this code reads, each with the version it writes and what it says. A kind of newer code is kept as it came.
 * To add one: a line in its group, and a fold that takes it in.
 */
const kinds = { ...thingKinds, ...reviewKinds } as const

export type EntryKind = keyof typeof kinds
export type PayloadOf<K extends EntryKind> = z.infer<(typeof kinds)[K]['payload']>

/** An entry this code understands. */
export type KnownEntry = { [K in EntryKind]: ReadEntry<K> }[EntryKind]
interface ReadEntry<K extends EntryKind> {
  readonly kind: K
  /** The subject behind its slash. */
  readonly id: string
  readonly payload: PayloadOf<K>
}

export type ThingEntry = Extract<KnownEntry, { readonly kind: keyof typeof thingKinds }>
export type ReviewEntry = Extract<KnownEntry, { readonly kind: keyof typeof reviewKinds }>

const entryKinds = Object.keys(kinds) as readonly EntryKind[]
/** Those `foldUserLog` reads. */
export const thingEntryKinds = Object.keys(thingKinds) as readonly ThingEntry['kind'][]
/** Those `core/review` reads: there may be very many. */
export const reviewEntryKinds = Object.keys(reviewKinds) as readonly ReviewEntry['kind'][]

export const isReviewEntry = (entry: KnownEntry): entry is ReviewEntry => entry.kind in reviewKinds

/** The version in which this code writes a kind. */
export const versionOf = (kind: EntryKind): number => kinds[kind].version

/**
 * What an entry says. `newer`: only newer code knows; `faulty`: it should be readable and is not. Neither is lost: both
 * stay in the log.
 */
export function readEntry(entry: EntryDraft): KnownEntry | 'newer' | 'faulty' {
  const kind = entryKinds.find((known) => known === entry.kind)
  if (kind === undefined || entry.version > kinds[kind].version) return 'newer'
  const payload = parseForeign<unknown>(kinds[kind].payload, entry.payload)
  const [, id] = /^[a-z-]+\/(.+)$/.exec(entry.subject) ?? []
  if (!payload.success || id === undefined) return 'faulty'
  return { kind, id, payload: payload.data } as KnownEntry
}
