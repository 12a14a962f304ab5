import { Dexie } from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, expect, test, vi } from 'vitest'
import { openStore } from '../../src/storage/open-store.ts'
import { newDatabaseName } from '../support/small-database.ts'

const real = Dexie.dependencies.indexedDB

afterEach(() => {
  Dexie.dependencies.indexedDB = real
})

function openWith(open: IDBFactory['open']): void {
  Dexie.dependencies.indexedDB = Object.assign(new IDBFactory(), { open })
}

test('opens the lasting store where the browser allows it', async () => {
  const store = await openStore({ name: newDatabaseName() })
  expect(store).toMatchObject({ persistence: 'stored', obstacle: null })
  store.close()
})

test('keeps the dataset in memory where opening throws', async () => {
  openWith(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  const store = await openStore({ name: newDatabaseName() })
  expect(store.persistence).toBe('memory')
  expect(store.obstacle).toMatchObject({ kind: 'refused' })
  expect(store.obstacle?.detail).toContain('denied')
})

test('keeps the dataset in memory where opening never answers', async () => {
  openWith(() => new EventTarget() as never)
  const store = await openStore({ name: newDatabaseName(), deadline: 20 })
  expect(store.obstacle).toMatchObject({ kind: 'timeout' })
})

test('keeps the dataset in memory where the browser has no IndexedDB', async () => {
  Dexie.dependencies.indexedDB = undefined as never
  const store = await openStore({ name: newDatabaseName() })
  expect(store.obstacle).toMatchObject({ kind: 'unavailable' })
})

test('tries a refused open again, since browsers recover from a lost backing store', async () => {
  const factory = new IDBFactory()
  const open = vi.fn<IDBFactory['open']>((name, version) => {
    if (open.mock.calls.length < 3)
      throw new DOMException('Internal error opening backing store', 'UnknownError')
    return factory.open(name, version)
  })
  openWith(open)
  const store = await openStore({ name: newDatabaseName() })
  expect(store.persistence).toBe('stored')
  store.close()
})
