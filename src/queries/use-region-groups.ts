import { useState } from 'react'
import type { NewRegionGroup, RegionGroup } from '../core/schema/region-group.ts'
import { removeGroup, saveGroup } from '../core/user-log/changes.ts'
import type { EntryDraft } from '../core/user-log/entry.ts'
import { newId, useUserLog } from './user-log.ts'

/** The reader's saved groups, and what can be done with them. */
export interface RegionGroups {
  readonly groups: readonly RegionGroup[]
  /** Why nothing can be kept, one Chinese sentence; null where it can. */
  readonly obstacle: string | null
  readonly add: (group: NewRegionGroup) => void
  /** Renames, or brings a removed group back where it stood. */
  readonly put: (group: RegionGroup) => void
  readonly remove: (id: string) => void
}

/** Reads the groups when first used; every change is written at once and read back. */
export function useRegionGroups(): RegionGroups {
  const { state, obstacle_zh, append } = useUserLog()
  const [fault, setFault] = useState<string | null>(null)
  const why = fault ?? obstacle_zh
  const write = (draft: EntryDraft) => void append([draft]).then(setFault)
  return {
    groups: state?.groups ?? [],
    obstacle: why === null ? null : `分组没有存下来：${why}。`,
    add: (group) => write(saveGroup(newId(), group)),
    put: (group) => write(saveGroup(group.id, group)),
    remove: (id) => write(removeGroup(id)),
  }
}
