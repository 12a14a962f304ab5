import { appVersion } from 'virtual:faheng-dataset'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type OwnPackage, ownPackage } from '../core/review/own-package.ts'
import { emptyReviewLog, takeReviews } from '../core/review/review-log.ts'
import type { Dataset } from '../core/table/dataset.ts'
import { type BackupText, formatBackup } from '../core/user-log/backup.ts'
import { reviewEntryKinds } from '../core/user-log/kinds.ts'
import { readTexts } from '../storage/kept-texts.ts'
import { inUserDatabase } from '../storage/open-user-database.ts'
import { storageErrorFrom } from '../storage/storage-error-from.ts'
import { readEntries } from '../storage/user-log.ts'
import { storageReasons } from './dataset-messages.ts'
import { showsSynthetic } from './use-dataset.ts'

/** Makes the data package of what the reader reviewed and corrected; settles with why there is none, one Chinese sentence. */
export function useOwnPackage(dataset: Dataset): {
  readonly make: () => Promise<OwnPackage | { readonly fault: string }>
  readonly isMaking: boolean
} {
  const client = useQueryClient()
  const { mutateAsync, isPending } = useMutation({
    mutationFn: async (): Promise<OwnPackage | { readonly fault: string }> => {
      // A package names reports and indicators as the data on the screen do.
      if (showsSynthetic(client)) return { fault: overSynthetic }
      try {
        const { entries, texts } = await inUserDatabase(async (db) => ({
          entries: await readEntries(db, reviewEntryKinds),
          texts: (await readTexts(db)).texts,
        }))
        const made = new Date().toISOString()
        const backup = formatBackup(
          entries,
          { app: appVersion, made },
          texts as unknown as readonly BackupText[],
        )
        return ownPackage(takeReviews(emptyReviewLog, entries), dataset, { backup, app: appVersion })
      } catch (error) {
        return { fault: `没有导出：${storageReasons[storageErrorFrom(error).kind]}。` }
      }
    },
  })
  return { make: () => mutateAsync(), isMaking: isPending }
}

const overSynthetic =
  '没有导出：现在打开的是合成数据，自己的复核不与它混在一起。请在“数据”页回到本站数据后再导出。'
