import { queryOptions, useQuery } from '@tanstack/react-query'
import { hasEntries } from '../storage/user-log.ts'
import { inUserDatabase } from '../storage/open-user-database.ts'
import { idleMoment } from './idle-moment.ts'
import { readOwnMark, writeOwnMark } from './own-mark.ts'
import { useNewsFromOtherTabs, userLogKey } from './user-log-news.ts'

const hasOwnQuery = queryOptions({
  queryKey: [...userLogKey, 'has-own'],
  queryFn: async () => {
    // Who had none at the last look does not wait for this one.
    if (readOwnMark() === false) await idleMoment(5000)
    const hasOwn = await inUserDatabase((db) => hasEntries(db, ['import.kept', 'correction.made']))
    writeOwnMark(hasOwn)
    return hasOwn
  },
  staleTime: 0,
})

/** Whether the reader ever kept a report or corrected a figure: most never do, and load nothing for it. */
export function useHasOwn(): boolean {
  useNewsFromOtherTabs()
  return useQuery(hasOwnQuery).data ?? readOwnMark() === true
}
