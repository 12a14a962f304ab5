import type { NewRegionGroup, RegionGroup } from '../schema/region-group.ts'
import type { NamedLink, SavedView } from '../schema/saved-views.ts'
import { byPlace, type Entry } from './entry.ts'
import { readThing, type SettingName, type Settings, settingValues, type ThingEntry } from './thing-kinds.ts'

/** What the reader named and chose. What is said of own reports is folded by `core/review`. */
export interface UserState {
  /** In the reader's order. */
  readonly views: readonly SavedView[]
  /** Oldest first. */
  readonly groups: readonly RegionGroup[]
  readonly settings: Settings
  /** Written by newer code: kept, and shown as 未识别. */
  readonly unrecognised: readonly Entry[]
  /** Of such a kind, and yet not readable. Kept where they are. */
  readonly faulty: readonly Entry[]
}

/** Entries in any order → the state they lead to. The same entries always give the same state. */
export function foldUserLog(entries: readonly Entry[]): UserState {
  const views = new Places<NamedLink>()
  const groups = new Places<NewRegionGroup>()
  const settings: { [N in SettingName]?: string } = {}
  const unrecognised: Entry[] = []
  const faulty: Entry[] = []
  for (const entry of entries.toSorted(byPlace)) {
    const known = readThing(entry)
    if (known === 'newer') unrecognised.push(entry)
    else if (known === 'faulty') faulty.push(entry)
    else if (known !== null && !take(known, { views, groups, settings })) faulty.push(entry)
  }
  return {
    views: views.list(),
    groups: groups.list(),
    settings: settings as Settings,
    unrecognised,
    faulty,
  }
}

interface Gathered {
  readonly views: Places<NamedLink>
  readonly groups: Places<NewRegionGroup>
  readonly settings: { [N in SettingName]?: string }
}

/** False where the entry names something there is no such thing of. */
function take({ kind, id, payload }: ThingEntry, { views, groups, settings }: Gathered): boolean {
  switch (kind) {
    case 'view.saved':
      views.put(id, payload)
      return true
    case 'view.moved':
      views.move(id, payload.after)
      return true
    case 'view.removed':
      views.remove(id)
      return true
    case 'group.saved':
      groups.put(id, payload)
      return true
    case 'group.removed':
      groups.remove(id)
      return true
    case 'setting.chosen': {
      const name = (Object.keys(settingValues) as SettingName[]).find((known) => known === id)
      const values: readonly string[] = name === undefined ? [] : settingValues[name]
      const value = values.find((known) => known === payload.value)
      if (name && value) settings[name] = value
      return value !== undefined
    }
  }
}

/** Things in their order. A removed one keeps its place, so that it comes back where it stood. */
class Places<T extends object> {
  private readonly things = new Map<string, T>()
  private readonly removed = new Set<string>()
  private order: string[] = []

  put(id: string, thing: T): void {
    if (!this.things.has(id)) this.order.push(id)
    this.things.set(id, thing)
    this.removed.delete(id)
  }

  remove(id: string): void {
    this.removed.add(id)
  }

  move(id: string, after: string | null): void {
    const isKnown = (one: string | null) => one === null || this.things.has(one)
    if (!isKnown(id) || !isKnown(after) || id === after) return
    const order = this.order.filter((one) => one !== id)
    order.splice(after === null ? 0 : order.indexOf(after) + 1, 0, id)
    this.order = order
  }

  list(): readonly (T & { readonly id: string })[] {
    return this.order.flatMap((id) => {
      const thing = this.things.get(id)
      return thing === undefined || this.removed.has(id) ? [] : [{ ...thing, id }]
    })
  }
}
