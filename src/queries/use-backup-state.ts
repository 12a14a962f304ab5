import { queryOptions, useQuery } from '@tanstack/react-query'
import { type BackupState, readBackupState } from '../storage/backup-mark.ts'
import { inUserDatabase } from '../storage/open-user-database.ts'
import { userLogKey } from './user-log-news.ts'

const stateQuery = queryOptions({
  queryKey: [...userLogKey, 'backup'],
  queryFn: () => inUserDatabase(readBackupState),
  staleTime: 0,
  refetchOnMount: 'always',
})

/** When the last backup was made and what came since; undefined until storage has answered. */
export const useBackupState = (): BackupState | undefined => useQuery(stateQuery).data
