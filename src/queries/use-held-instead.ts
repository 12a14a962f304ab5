import { queryOptions, useQuery } from '@tanstack/react-query'
import { readFirstRows } from '../storage/read-first-rows.ts'
import { stagedFiles, type StagedFiles } from '../storage/staged-files.ts'
import { inDataDatabase } from './data-database.ts'
import { ownDatabase } from './data-folder.ts'
import { dataSource } from './data-source.ts'
import { coreNames } from './slab-names.ts'

/** What can be done without the network where the page's data are not there. */
export interface HeldInstead {
  /** What has come of the page's own data; null for nothing. */
  readonly staged: StagedFiles | null
  /** Another folder is asked for, and the site's own data are on this machine. */
  readonly hasOwn: boolean
}

/** Undefined while storage is asked, and where it does not answer. */
export function useHeldInstead(): HeldInstead | undefined {
  return useQuery(heldQuery).data
}

const heldQuery = queryOptions({
  queryKey: ['dataset', 'held-instead'],
  queryFn: async (): Promise<HeldInstead> => {
    const own = dataSource().isOther ? await readFirstRows(ownDatabase, coreNames) : null
    return {
      staged: await inDataDatabase(stagedFiles),
      hasOwn: own?.slabs.every((slab) => slab !== undefined) ?? false,
    }
  },
  staleTime: 0,
  refetchOnMount: 'always',
})
