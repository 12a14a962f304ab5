import type { Page } from '@playwright/test'

type Table = 'chunks' | 'slabs'

/** Changes one stored part whose name begins so, behind the app's back. */
export async function alterRecord(page: Page, table: Table, start: string): Promise<void> {
  await turnMiddle(page, { table, start, by: 1 })
}

/** The byte in the middle of that part, which `alterRecord` changes: tells whether the app has put it right again. */
export function middleByte(page: Page, table: Table, start: string): Promise<number> {
  return turnMiddle(page, { table, start, by: 0 })
}

/** What the middle byte is afterwards. */
function turnMiddle(page: Page, request: { table: Table; start: string; by: number }): Promise<number> {
  return page.evaluate(async ({ table, start, by }) => {
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
    const store = db.transaction(table, by === 0 ? 'readonly' : 'readwrite').objectStore(table)
    const records = (await done(store.getAll())) as Stored[]
    const record = records.find(({ name }) => name.startsWith(start))
    if (!record) throw new Error(`no ${start} in storage`)
    const middle = record.bytes.length >> 1
    const byte = (record.bytes[middle] ?? 0) ^ by
    if (by !== 0) {
      record.bytes[middle] = byte
      await done(store.put(record))
    }
    db.close()
    return byte
  }, request)
}
