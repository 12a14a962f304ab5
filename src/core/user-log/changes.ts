import type { NewRegionGroup } from '../schema/region-group.ts'
import type { NamedLink, SavedView } from '../schema/saved-views.ts'
import type { Json } from './canonical-json.ts'
import type { EntryDraft } from './entry.ts'
import { type EntryKind, kindVersions } from './kind-versions.ts'
import type { PayloadOf } from './kinds.ts'
import type { SettingName, Settings } from './thing-kinds.ts'

/** Names, renames or brings back a comparison: an id the log does not know makes a new one. */
export const saveView = (id: string, { name, link }: NamedLink): EntryDraft =>
  draft('view.saved', `view/${id}`, { name, link } satisfies PayloadOf<'view.saved'>)

/** One place up (-1) or down (1) among those listed; null at the ends. */
export function moveView(views: readonly SavedView[], id: string, by: -1 | 1): EntryDraft | null {
  const from = views.findIndex((view) => view.id === id)
  if (from === -1 || views[from + by] === undefined) return null
  const after = views[by === 1 ? from + 1 : from - 2]?.id ?? null
  return draft('view.moved', `view/${id}`, { after } satisfies PayloadOf<'view.moved'>)
}

export const removeView = (id: string): EntryDraft => draft('view.removed', `view/${id}`, {})

/** Keeps, renames or brings back a group. */
export const saveGroup = (id: string, { name, adcodes }: NewRegionGroup): EntryDraft =>
  draft('group.saved', `group/${id}`, { name, adcodes } satisfies PayloadOf<'group.saved'>)

export const removeGroup = (id: string): EntryDraft => draft('group.removed', `group/${id}`, {})

export const chooseSetting = <N extends SettingName>(name: N, value: NonNullable<Settings[N]>): EntryDraft =>
  draft('setting.chosen', `setting/${name}`, { value } satisfies PayloadOf<'setting.chosen'>)

/** Any entry of a kind this code knows. */
export function draft(kind: EntryKind, subject: string, payload: Json): EntryDraft {
  return { kind, version: kindVersions[kind], subject, payload }
}
