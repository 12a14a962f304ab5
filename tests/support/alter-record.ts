import type { Page } from '@playwright/test'

/** Changes one stored part whose name begins so, behind the app's back. */
export function alterRecord(page: Page, table: 'chunks' | 'slabs', start: string): Promise<void> {
  return page.evaluate(
    async ({ table, start }) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error ?? new Error('no answer'))
        })
      interface Stored {
        name: string
        bytes: Uint8Array
      }
      const db = await done(indexedDB.open('faheng'))
      const store = db.transaction(table, 'readwrite').objectStore(table)
      const records = (await done(store.getAll())) as Stored[]
      const record = records.find(({ name }) => name.startsWith(start))
      if (!record) throw new Error(`no ${start} in storage`)
      const middle = record.bytes.length >> 1
      record.bytes[middle] = (record.bytes[middle] ?? 0) ^ 1
      await done(store.put(record))
      db.close()
    },
    { table, start },
  )
}
