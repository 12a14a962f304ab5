import { queryOptions, useQuery } from '@tanstack/react-query'
import { hasEntries } from '../storage/user-log.ts'
import { inUserDatabase } from '../storage/open-user-database.ts'
import { useNewsFromOtherTabs, userLogKey } from './user-log-news.ts'

const hasOwnQuery = queryOptions({
  queryKey: [...userLogKey, 'has-own'],
  queryFn: () => inUserDatabase((db) => hasEntries(db, ['import.kept', 'correction.made'])),
  staleTime: 0,
})

/** Whether the reader ever kept a report or corrected a figure: most never do, and load nothing for it. */
export function useHasOwn(): boolean {
  useNewsFromOtherTabs()
  return useQuery(hasOwnQuery).data ?? false
}
