import { appVersion } from 'virtual:faheng-dataset'
import { useQueryClient } from '@tanstack/react-query'
import { type Backup, type BackupText, formatBackup, parseBackup } from '../core/user-log/backup.ts'
import type { EntryDraft } from '../core/user-log/entry.ts'
import { foldUserLog, type UserState } from '../core/user-log/fold.ts'
import { planRestore, type RestorePlan } from '../core/user-log/plan-restore.ts'
import { markBackup, readForBackup } from '../storage/backup-mark.ts'
import { readTextRecords, readTexts } from '../storage/kept-texts.ts'
import { inUserDatabase } from '../storage/open-user-database.ts'
import { storageErrorFrom } from '../storage/storage-error-from.ts'
import type { TextRecord } from '../storage/user-database.ts'
import { restoreEntries } from '../storage/log-with-texts.ts'
import { readEntries } from '../storage/user-log.ts'
import { storageReasons } from './dataset-messages.ts'
import { tellOtherTabs, userLogKey } from './user-log-news.ts'

/** A backup the reader chose, and what taking it in would do. */
export interface ReadBackup {
  readonly backup: Backup
  /** Those of the backup. */
  readonly texts: readonly TextRecord[]
  readonly plan: RestorePlan
}

export interface BackupChanges {
  /** The file's text, which counts as handed out; or why there is none. */
  make: () => Promise<{ readonly text: string; readonly made: string } | { readonly fault: string }>
  /** Reads a file against the log as it is; writes nothing. */
  read: (text: string) => Promise<ReadBackup | { readonly faults: readonly string[] }>
  /** Takes in all of it or nothing. Settles with the state it led to, or with why nothing was written. */
  restore: (
    read: ReadBackup,
    drafts: readonly EntryDraft[],
  ) => Promise<UserState | { readonly fault: string }>
}

export function useBackup(): BackupChanges {
  const client = useQueryClient()
  const attempt = async <T>(work: () => Promise<T>): Promise<T | { readonly fault: string }> => {
    try {
      return await work()
    } catch (error) {
      return { fault: `${storageReasons[storageErrorFrom(error).kind]}。` }
    } finally {
      await client.invalidateQueries({ queryKey: userLogKey })
    }
  }
  return {
    make: () =>
      attempt(() =>
        inUserDatabase(async (db) => {
          const { entries, row } = await readForBackup(db)
          const { texts } = await readTexts(db)
          const made = new Date().toISOString()
          const text = formatBackup(entries, { app: appVersion, made }, texts as unknown as BackupText[])
          await markBackup(db, made, row)
          return { text, made }
        }),
      ),
    read: async (text) => {
      const backup = parseBackup(text)
      if ('faults' in backup) return backup
      const texts = readTextRecords(backup.texts)
      if (texts === null) return { faults: ['有的原文这个版本的法衡读不懂，请用更新的法衡打开。'] }
      const ours = await attempt(() => inUserDatabase((db) => readEntries(db)))
      return 'fault' in ours
        ? { faults: [ours.fault] }
        : { backup, texts, plan: planRestore(ours, backup.entries) }
    },
    restore: ({ plan, texts }, drafts) =>
      attempt(async () => {
        const state = await inUserDatabase(async (db) => {
          await restoreEntries(db, { entries: plan.entries, texts }, drafts, new Date().toISOString())
          return foldUserLog(await readEntries(db))
        })
        tellOtherTabs()
        return state
      }),
  }
}
