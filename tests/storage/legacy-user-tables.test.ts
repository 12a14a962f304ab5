import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { removeView } from '../../src/core/user-log/changes.ts'
import { foldUserLog } from '../../src/core/user-log/fold.ts'
import { readBoundaryFile } from '../../src/storage/boundaries.ts'
import { takeInLegacyTables } from '../../src/storage/legacy-user-tables.ts'
import { appendEntries, readEntries } from '../../src/storage/user-log.ts'
import { newDatabaseName, openTestDatabase, openTestUserDatabase } from '../support/small-database.ts'

const link = '#/compare?i=disclosure_requests&r=*&y=2023&v=rank'
const group = { name: '韶关各县', adcodes: ['440281', '440282'] }
const boundaries = { name: 'a.geojson', text: '{}' }

/** A database as builds before the log made it. */
async function oldDatabase(): Promise<{ name: string; old: Dexie }> {
  const name = newDatabaseName()
  const old = new Dexie(name)
  old.version(1).stores({ chunks: '[version+name], version, sha256', versions: 'version', pointer: 'id' })
  old.version(2).stores({ regionGroups: '++id' })
  old.version(3).stores({ savedViews: '++id' })
  old.version(4).stores({ boundaries: 'id' })
  old.version(5).stores({ slabs: '[version+name], version' })
  await old.open()
  await old.table('pointer').put({ id: 'dataset', current: null, previous: null, schemaEpoch: 2, counter: 7 })
  await old.table('savedViews').bulkAdd([
    { name: '后', link, position: 2 },
    { name: '先', link, position: 1 },
    { name: '坏', link: 'https://elsewhere.example', position: 3 },
  ])
  await old.table('regionGroups').add({ ...group })
  await old.table('boundaries').put({ id: 'own', ...boundaries })
  return { name, old }
}

test('what older builds kept is taken in whole, in its order, and no damaged row is lost', async () => {
  const { name, old } = await oldDatabase()
  old.close()
  const db = await openTestUserDatabase(undefined, name)
  const state = foldUserLog(await readEntries(db))
  expect(state.views).toEqual([
    { id: expect.stringMatching(/^old-/) as string, name: '先', link },
    { id: expect.stringMatching(/^old-/) as string, name: '后', link },
  ])
  expect(state.groups).toEqual([{ id: expect.stringMatching(/^old-/) as string, ...group }])
  expect(await readBoundaryFile(db)).toEqual(boundaries)

  const kept = await openTestDatabase(name)
  expect(await kept.savedViews.count()).toBe(3)
  expect(await kept.regionGroups.count()).toBe(1)
  expect(await kept.boundaries.count()).toBe(0)
  expect(await kept.pointer.get('dataset')).toMatchObject({ counter: 7 })
})

test('looking again adds nothing twice and brings back nothing that was removed', async () => {
  const { name, old } = await oldDatabase()
  const db = await openTestUserDatabase(undefined, name)
  const [first] = foldUserLog(await readEntries(db)).views
  if (first === undefined) throw new Error('taken in')
  await appendEntries(db, [removeView(first.id)], '2026-11-22T08:00:00.000Z')
  await takeInLegacyTables(db, name)
  expect(foldUserLog(await readEntries(db)).views.map(({ name }) => name)).toEqual(['后'])

  await old.table('savedViews').add({ name: '旧标签页里新存的', link, position: 4 })
  await takeInLegacyTables(db, name)
  expect(foldUserLog(await readEntries(db)).views.map(({ name }) => name)).toEqual(['后', '旧标签页里新存的'])
  old.close()
})

test('two tabs that look at the same time take each thing in once', async () => {
  const { name, old } = await oldDatabase()
  old.close()
  const log = newDatabaseName()
  const db = await openTestUserDatabase(log)
  await Promise.all([takeInLegacyTables(db, name), takeInLegacyTables(await openTestUserDatabase(log), name)])
  expect(await db.entries.count()).toBe(3)
})

test('the log opens where the old database does not', async () => {
  const db = await openTestUserDatabase(undefined, newDatabaseName())
  const { indexedDB } = Dexie.dependencies
  Dexie.dependencies.indexedDB = undefined as never
  await takeInLegacyTables(db, newDatabaseName())
  Dexie.dependencies.indexedDB = indexedDB
  expect(await readEntries(db)).toEqual([])
})
