import { queryOptions, useQuery } from '@tanstack/react-query'
import { type ListedVersion, listVersions } from '../storage/list-versions.ts'
import { inDataDatabase } from './data-database.ts'

/** Begins the key of what is told about stored versions. */
export const storedVersionsKey = ['dataset', 'stored-versions'] as const

/** What this machine holds of the page's dataset; undefined while storage is asked, null where it does not answer. */
export function useStoredVersions(): readonly ListedVersion[] | null | undefined {
  const { data, isError } = useQuery(versionsQuery)
  return isError ? null : data
}

const versionsQuery = queryOptions({
  queryKey: storedVersionsKey,
  queryFn: () => inDataDatabase(listVersions),
  staleTime: 0,
  refetchOnMount: 'always',
})
