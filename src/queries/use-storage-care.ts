import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { removeVersions } from '../storage/remove-versions.ts'
import { deleteAllDatabases } from '../storage/wipe.ts'
import { checkStorage, repairStorage, type StorageFaults } from './check-storage.ts'
import { inDataDatabase } from './data-database.ts'
import { dataSource } from './data-source.ts'
import { failureFrom } from './dataset-messages.ts'
import { openDecoder } from './open-decoder.ts'
import { removeProgram } from './service-worker.ts'
import { forgetStored } from './use-dataset.ts'
import { storedVersionsKey } from './use-stored-versions.ts'
import { usageQuery } from './use-storage-usage.ts'
import { tellOtherTabs } from './user-log-news.ts'

export interface Progress {
  readonly done: number
  readonly count: number
}

/** What can be done with everything that is kept. One thing at a time. */
export interface StorageCare {
  readonly running: 'check' | 'repair' | 'remove' | 'wipe' | null
  readonly progress: Progress | null
  /** Of the last check that ended. */
  readonly faults: StorageFaults | undefined
  /** Each settles with null, or with one Chinese sentence on why it failed. */
  readonly check: () => Promise<string | null>
  readonly repair: () => Promise<string | null>
  /** Deletes what is published; it can be fetched again. */
  readonly removePublished: () => Promise<string | null>
  /** Deletes everything, the reader's things and the program's own files included. */
  readonly wipe: () => Promise<string | null>
}

export function useStorageCare(): StorageCare {
  const client = useQueryClient()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [faults, setFaults] = useState<StorageFaults>()
  const onProgress = (done: number, count: number) => setProgress({ done, count })
  const works = {
    check: async () => setFaults(await inDataDatabase((db) => checkStorage(db, onProgress))),
    repair: async () => {
      const decoder = openDecoder()
      try {
        await inDataDatabase((db) => repairStorage(db, dataSource().base, decoder, onProgress))
      } finally {
        decoder.close()
      }
      setFaults(await inDataDatabase((db) => checkStorage(db, onProgress)))
    },
    remove: async () => {
      await inDataDatabase(removeVersions)
      forgetStored(client)
      setFaults(undefined)
    },
    wipe: async () => {
      await deleteAllDatabases()
      await removeProgram()
      forgetChoices()
      forgetStored(client)
      tellOtherTabs()
    },
  }
  const run = useMutation({
    mutationFn: (name: keyof typeof works) => works[name](),
    onSettled: async (_data, _error, name) => {
      setProgress(null)
      // After a wipe nothing is asked any more: looking would make the databases anew.
      if (name !== 'wipe') await refresh(client)
    },
  })
  const attempt = async (name: keyof typeof works): Promise<string | null> => {
    try {
      await run.mutateAsync(name)
      return null
    } catch (error) {
      return failureFrom(error).message_zh
    }
  }
  return {
    running: run.isPending ? run.variables : null,
    progress,
    faults,
    check: () => attempt('check'),
    repair: () => attempt('repair'),
    removePublished: () => attempt('remove'),
    wipe: () => attempt('wipe'),
  }
}

/** What is kept where it can be read before the first paint. */
function forgetChoices(): void {
  try {
    const own = Object.keys(localStorage).filter((key) => key.startsWith('faheng:'))
    for (const key of own) localStorage.removeItem(key)
  } catch {
    // Refused: then nothing was ever kept there.
  }
}

async function refresh(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: storedVersionsKey })
  await client.invalidateQueries({ queryKey: usageQuery.queryKey })
}
