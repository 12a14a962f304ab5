import type { Page } from '@playwright/test'

/**
 * Alters one record of any database of the page's origin behind the app's back: one number, text, flag or byte of it, or
 * the record is removed. `picks` are numbers from 0 up to 1 that choose. Knows nothing of what the records mean.
 * The page must be of the origin and run no app. Returns what was done.
 */
export function alterOneRecord(page: Page, picks: readonly number[]): Promise<string> {
  return page.evaluate(async (given) => {
    const rest = [...given]
    const pick = (below: number) => Math.floor((rest.shift() ?? 0) * below)
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('no answer'))
      })

    const places: { database: string; store: string }[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await answer(indexedDB.open(name))
      for (const store of db.objectStoreNames) {
        if ((await answer(db.transaction(store).objectStore(store).count())) > 0)
          places.push({ database: name, store })
      }
      db.close()
    }
    const place = places[pick(places.length)]
    if (!place) return 'nothing stored'
    const db = await answer(indexedDB.open(place.database))
    const objects = db.transaction(place.store, 'readwrite').objectStore(place.store)
    const keys = await answer(objects.getAllKeys())
    const key = keys[pick(keys.length)] as IDBValidKey
    const record: unknown = await answer(objects.get(key))
    const change = pick(8) === 0 ? null : alter(record)
    if (change === null) await answer(objects.delete(key))
    else if (objects.keyPath === null) await answer(objects.put(change.whole, key))
    else await answer(objects.put(change.whole))
    db.close()
    return `${place.store} ${JSON.stringify(key)}: ${change?.path ?? 'removed'}`

    function alter(whole: unknown): { whole: unknown; path: string } | null {
      const leaves: { path: string; set: () => void }[] = []
      const holder = { whole }
      walk(holder, 'whole', '')
      const leaf = leaves[pick(leaves.length)]
      if (!leaf) return null
      leaf.set()
      return { whole: holder.whole, path: leaf.path }

      function walk(parent: object, name: string | number, path: string): void {
        const slots = parent as Record<string | number, unknown>
        const value = slots[name]
        const here = `${path}/${name}`
        const leafOf = (next: unknown) => leaves.push({ path: here, set: () => void (slots[name] = next) })
        if (ArrayBuffer.isView(value)) {
          const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
          const index = pick(bytes.length)
          leaves.push({ path: here, set: () => void (bytes[index] = (bytes[index] ?? 0) ^ (1 << pick(8))) })
        } else if (typeof value === 'number') leafOf(value + (pick(2) === 0 ? 1 : -1))
        else if (typeof value === 'string') leafOf(`${value.slice(0, -1)}${value.endsWith('1') ? '2' : '1'}`)
        else if (typeof value === 'boolean') leafOf(!value)
        else if (Array.isArray(value)) value.forEach((_, index) => walk(value, index, here))
        else if (typeof value === 'object' && value !== null)
          for (const own of Object.keys(value)) walk(value, own, here)
      }
    }
  }, picks)
}
