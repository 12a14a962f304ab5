import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { inUserDatabase } from '../storage/open-user-database.ts'
import { markPersistAsked, readPersistAsked } from '../storage/persist-mark.ts'

/**
 * Whether the browser has promised not to clear this site's data by itself. `unknown`: it cannot be asked (plain http, older
 * browsers, frames); `unasked`: there was nothing worth keeping yet; `refused`: it said no, or the reader did.
 */
export type Persistence = 'granted' | 'refused' | 'unasked' | 'unknown'

const persistenceQuery = queryOptions({
  queryKey: ['persistence'],
  queryFn: async (): Promise<Persistence> => {
    const storage = storageManager()
    if (storage === null) return 'unknown'
    if (await storage.persisted()) return 'granted'
    return (await askedBefore()) ? 'refused' : 'unasked'
  },
  staleTime: 0,
  refetchOnMount: 'always',
})

export function usePersistence(): { readonly state: Persistence | undefined; readonly ask: () => void } {
  const client = useQueryClient()
  const { data } = useQuery(persistenceQuery)
  const ask = () =>
    void askNow()
      .catch(() => undefined)
      .then(() => client.invalidateQueries({ queryKey: persistenceQuery.queryKey }))
  return { state: data, ask }
}

/**
 * Asks once, when the first thing worth keeping has been kept. Some browsers put the question to the reader, so nothing
 * waits for the answer; a refusal is only seen on the storage page, where it can be asked again.
 */
export function askToPersistOnce(client: QueryClient): void {
  const ask = async () => {
    const storage = storageManager()
    if (storage === null || (await storage.persisted()) || (await askedBefore())) return
    await askNow()
    await client.invalidateQueries({ queryKey: persistenceQuery.queryKey })
  }
  // Storage that fails here fails where something is written, and says so there.
  ask().catch(() => undefined)
}

async function askNow(): Promise<void> {
  const storage = storageManager()
  if (storage === null) return
  // Before the question: a tab closed while it stands must not put it again and again.
  await inUserDatabase((db) => markPersistAsked(db, new Date().toISOString()))
  await storage.persist()
}

async function askedBefore(): Promise<boolean> {
  return (await inUserDatabase(readPersistAsked)) !== null
}

function storageManager(): StorageManager | null {
  const storage = navigator.storage as StorageManager | undefined
  return typeof storage?.persist === 'function' && typeof storage.persisted === 'function' ? storage : null
}
