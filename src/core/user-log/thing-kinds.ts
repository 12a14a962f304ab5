import { regionGroupSchema } from '../schema/region-group.ts'
import { namedLinkSchema } from '../schema/saved-views.ts'
import { atFirstUse, parseForeign, z } from '../schema/zod.ts'
import type { EntryDraft } from './entry.ts'
import { isNewer } from './kind-versions.ts'

const nothing = atFirstUse(() => z.strictObject({}))

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

/** Things the reader named or chose, and what an entry says of each. */
export const thingKinds = {
  /** A comparison was named, renamed, or brought back: the whole of it. */
  'view.saved': namedLinkSchema,
  /** Put behind the view `after`, or first where that is null. */
  'view.moved': atFirstUse(() => z.strictObject({ after: z.string().nullable() })),
  'view.removed': nothing,
  'group.saved': atFirstUse(() => regionGroupSchema.omit({ id: true }).strict()),
  'group.removed': nothing,
  'setting.chosen': atFirstUse(() => z.strictObject({ value: z.string().max(200) })),
} as const

type ThingKind = keyof typeof thingKinds
export type ThingEntry = {
  [K in ThingKind]: {
    readonly kind: K
    /** The subject behind its slash. */
    readonly id: string
    readonly payload: z.infer<(typeof thingKinds)[K]>
  }
}[ThingKind]

/** Those `foldUserLog` reads. */
export const thingEntryKinds = Object.keys(thingKinds) as readonly ThingKind[]

/** What an entry says of such a thing; null where it is of another kind that this code knows. See `readEntry`. */
export function readThing(entry: EntryDraft): ThingEntry | 'newer' | 'faulty' | null {
  if (isNewer(entry)) return 'newer'
  const kind = thingEntryKinds.find((known) => known === entry.kind)
  if (kind === undefined) return null
  const payload = parseForeign<unknown>(thingKinds[kind], entry.payload)
  const id = idIn(entry)
  if (!payload.success || id === undefined) return 'faulty'
  return { kind, id, payload: payload.data } as ThingEntry
}

/** The subject behind its slash; undefined where it has none. */
export const idIn = ({ subject }: EntryDraft): string | undefined => /^[a-z-]+\/(.+)$/.exec(subject)?.[1]
