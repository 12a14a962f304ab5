import type { Page } from '@playwright/test'
import { isIntact, type Entry } from '../../src/core/user-log/entry.ts'

/** Everything the reader's own log holds, read behind the app's back. The page must be of the app's origin. */
export function ownEntries(page: Page): Promise<readonly Entry[]> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('no answer'))
      })
    const known = (await indexedDB.databases()).some(({ name }) => name === 'faheng-user')
    if (!known) return []
    const db = await answer(indexedDB.open('faheng-user'))
    const rows = (await answer(db.transaction('entries').objectStore('entries').getAll())) as (Entry & {
      row?: number
    })[]
    db.close()
    // The place in this browser is no part of the entry.
    return rows.map((row) => {
      const entry = { ...row }
      delete entry.row
      return entry
    })
  })
}

/** Chooses another look, which is an entry of the log, and waits for nothing. */
export function writeOwnEntry(page: Page): Promise<void> {
  return page.evaluate(() => {
    const select = document.querySelector<HTMLSelectElement>('header select')
    if (select === null) return
    select.value = select.value === 'light' ? 'dark' : 'light'
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

/** What is wrong with the log: entries lost, altered, or more than were written; null where nothing is. */
export function ownLoss(before: readonly Entry[], after: readonly Entry[], written: number): string | null {
  const ids = new Set(after.map(({ id }) => id))
  const lost = before.filter(({ id }) => !ids.has(id)).length
  const damaged = after.filter((entry) => !isIntact(entry)).length
  const surplus = after.length - before.length - written
  if (lost === 0 && damaged === 0 && surplus <= 0) return null
  return `the reader's log: ${lost} lost, ${damaged} damaged, ${Math.max(0, surplus)} that nobody wrote`
}
