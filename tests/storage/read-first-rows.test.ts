import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { commitVersion } from '../../src/storage/commit-version.ts'
import { type FahengDatabase, schemaEpoch } from '../../src/storage/database.ts'
import { createDexieStore } from '../../src/storage/dexie-store.ts'
import { currentFrom } from '../../src/storage/read-current.ts'
import { readFirstRows } from '../../src/storage/read-first-rows.ts'
import { newDatabaseName, openTestDatabase } from '../support/small-database.ts'
import { older, whole } from '../support/small-versions.ts'

const { version } = older.manifest
const names = ['core', 'figures/a']
const factory = Dexie.dependencies.indexedDB

// The page's own, which Dexie is not asked for.
beforeEach(() => vi.stubGlobal('indexedDB', factory))
afterEach(() => vi.unstubAllGlobals())

async function committed() {
  const name = newDatabaseName()
  const db = await openTestDatabase(name)
  const store = createDexieStore(db)
  await commitVersion(store, whole(older))
  return { name, db, store }
}

async function reading(name: string, wanted: readonly string[] = names) {
  const rows = await readFirstRows(name, wanted)
  return rows && currentFrom(rows)
}

test('reads before the database is opened what its store reads', async () => {
  const { name, store } = await committed()
  const { look, ...early } = (await reading(name)) ?? {}
  expect(early).toEqual(await store.readCurrent(names))
  expect(look?.()).toEqual(await store.readVersion(version))
})

test('reads beside code that has the database open, and holds nobody up', async () => {
  const { name } = await committed()
  expect(await reading(name)).not.toBeNull()
  await expect(new Dexie(name).delete()).resolves.toBeUndefined()
})

test('makes no database where there is none', async () => {
  const name = newDatabaseName()
  expect(await readFirstRows(name, names)).toBeNull()
  expect((await factory.databases()).map((known) => known.name)).not.toContain(name)
})

test('gives nothing of a database without a version, or without what we keep', async () => {
  const empty = newDatabaseName()
  await openTestDatabase(empty)
  expect(await readFirstRows(empty, names)).toBeNull()
  const other = newDatabaseName()
  const db = new Dexie(other)
  db.version(1).stores({ pointer: 'id' })
  await db.open()
  expect(await readFirstRows(other, names)).toBeNull()
  db.close()
})

test('gives nothing where the browser has no storage', async () => {
  vi.stubGlobal('indexedDB', undefined)
  expect(await readFirstRows(newDatabaseName(), names)).toBeNull()
})

describe('leaves to the store', () => {
  const manifest = { ...older.manifest }
  const slab: [string, string] = [version, 'figures/a']
  const flip = async (db: FahengDatabase) => {
    const record = await db.slabs.get(slab)
    const bytes = record?.bytes ?? new Uint8Array()
    return db.slabs.update(slab, { bytes: bytes.with(20, (bytes[20] ?? 0) ^ 1) })
  }
  const cases: readonly [string, (db: FahengDatabase) => Promise<unknown>][] = [
    ['a slab with one bit flipped', flip],
    ['a slab that is lost', (db) => db.slabs.delete(slab)],
    ['a slab without a hash', (db) => db.versions.update(version, { slabs: {} })],
    ['a version that was not read back', (db) => db.versions.update(version, { state: 'staged' })],
    ['slabs laid out otherwise', (db) => db.versions.update(version, { slabFormat: 0 })],
    [
      'a record of another version',
      (db) => db.versions.update(version, { manifest: { ...manifest, version: 'a' } }),
    ],
    [
      'a version that does not say whether it is invented',
      (db) => db.versions.update(version, { manifest: { ...manifest, synthetic: undefined as never } }),
    ],
    ['a record that is none', (db) => db.versions.put({ version } as never)],
    ['a pointer that is damaged', (db) => db.pointer.update('dataset', { counter: 'one' as never })],
    ['data of newer code', (db) => db.pointer.update('dataset', { schemaEpoch: schemaEpoch + 1 })],
    ['data of older code', (db) => db.pointer.update('dataset', { schemaEpoch: schemaEpoch - 1 })],
  ]
  test.each(cases)('%s', async (_, damage) => {
    const { name, db } = await committed()
    await damage(db)
    expect(await reading(name)).toBeNull()
  })
})

test('looks at the rest of the record when it is asked to, and refuses one that is damaged', async () => {
  const { name, db } = await committed()
  const files = older.manifest.files.map((entry) => ({ ...entry, sha256: 'none' }))
  await db.versions.update(version, { manifest: { ...older.manifest, files } })
  const early = await reading(name)
  expect(early?.slabs.size).toBe(2)
  expect(early?.look?.()).toBeNull()
})
