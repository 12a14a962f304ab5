import type { Page } from '@playwright/test'

/** The epoch of the code that storage belongs to. The page must be of the app's origin. */
export async function storedEpoch(page: Page): Promise<number> {
  const { pointer } = await storedState(page)
  return (pointer?.[0] as { schemaEpoch?: number } | undefined)?.schemaEpoch ?? 0
}

/** Everything the published data's database holds, by its tables: all keys, and of the small tables the records. */
export function storedState(page: Page): Promise<Record<string, unknown[]>> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('no answer'))
      })
    const db = await answer(indexedDB.open('faheng'))
    const state: Record<string, unknown[]> = {}
    for (const table of db.objectStoreNames) {
      const objects = db.transaction(table).objectStore(table)
      const isSmall = table === 'pointer' || table === 'versions'
      state[table] = isSmall ? await answer(objects.getAll()) : await answer(objects.getAllKeys())
    }
    db.close()
    return state
  })
}
