import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { RegionGroup } from '../core/schema/region-group.ts'
import type { FahengDatabase } from '../storage/database.ts'
import { openDatabase } from '../storage/open-database.ts'
import {
  addRegionGroup,
  listRegionGroups,
  type NewRegionGroup,
  putRegionGroup,
  removeRegionGroup,
} from '../storage/region-groups.ts'
import { storageErrorFrom } from '../storage/storage-error-from.ts'

/** The reader's saved groups, and what can be done with them. */
export interface RegionGroups {
  readonly groups: readonly RegionGroup[]
  /** Why nothing can be kept, one Chinese sentence; null where it can. */
  readonly obstacle: string | null
  readonly add: (group: NewRegionGroup) => void
  /** Renames, or brings a removed group back under its id. */
  readonly put: (group: RegionGroup) => void
  readonly remove: (id: number) => void
}

const groupsQuery = queryOptions({
  queryKey: ['region-groups'],
  queryFn: () => withDatabase(listRegionGroups),
})

/** Reads the groups when first used; every change is written at once and read back. */
export function useRegionGroups(): RegionGroups {
  const client = useQueryClient()
  const stored = useQuery(groupsQuery)
  const change = useMutation({
    mutationFn: (work: (db: FahengDatabase) => Promise<unknown>) => withDatabase(work),
    onSuccess: async () => {
      // A first reading still under way would be taken for the new one, and may not have the change.
      await client.cancelQueries({ queryKey: groupsQuery.queryKey })
      await client.invalidateQueries({ queryKey: groupsQuery.queryKey })
    },
  })
  const fault = change.error ?? stored.error
  return {
    groups: stored.data ?? [],
    obstacle: fault === null ? null : obstacleOf(fault),
    add: (group) => change.mutate((db) => addRegionGroup(db, group)),
    put: (group) => change.mutate((db) => putRegionGroup(db, group)),
    remove: (id) => change.mutate((db) => removeRegionGroup(db, id)),
  }
}

/** Opens for one operation and closes again: an open connection would hold up another tab's upgrade. */
async function withDatabase<T>(work: (db: FahengDatabase) => Promise<T>): Promise<T> {
  const db = await openDatabase()
  try {
    return await work(db)
  } finally {
    db.close({ disableAutoOpen: true })
  }
}

function obstacleOf(error: Error): string {
  const { kind } = storageErrorFrom(error)
  if (kind === 'quota') return '浏览器的存储空间满了，分组没有存下。'
  if (kind === 'outdated') return '另一个标签页已是更新的版本，请刷新本页再保存分组。'
  return '浏览器不让本站在这台机器上存东西，分组没法保存。'
}
