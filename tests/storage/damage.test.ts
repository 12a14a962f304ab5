import { expect, test } from 'vitest'
import { commitVersion } from '../../src/storage/commit-version.ts'
import type { FahengDatabase } from '../../src/storage/database.ts'
import { createDexieStore } from '../../src/storage/dexie-store.ts'
import { openTestDatabase } from '../support/small-database.ts'
import { chunkBytes, newer, older } from '../support/small-versions.ts'

const { version } = older.manifest
const figures = older.manifest.chunks.find((entry) => entry.name === 'figures')

async function committed() {
  const db = await openTestDatabase()
  const store = createDexieStore(db)
  await commitVersion(store, older.manifest, chunkBytes(older))
  return { db, store }
}

const damages: readonly [string, (db: FahengDatabase) => Promise<unknown>][] = [
  ['one bit flipped', (db) => alterFigures(db, (bytes) => bytes.with(40, (bytes[40] ?? 0) ^ 1))],
  ['cut short', (db) => alterFigures(db, (bytes) => bytes.slice(0, -1))],
  ['zeroed', (db) => alterFigures(db, (bytes) => new Uint8Array(bytes.length))],
  ['lost', (db) => db.chunks.delete([version, 'figures'])],
  ['replaced by text', (db) => db.chunks.update([version, 'figures'], { bytes: 'text' as never })],
]

async function alterFigures(db: FahengDatabase, change: (bytes: Uint8Array) => Uint8Array): Promise<void> {
  const record = await db.chunks.get([version, 'figures'])
  if (!record) throw new Error('no figures chunk')
  await db.chunks.put({ ...record, bytes: change(record.bytes) })
}

test.each(damages)('never gives out a chunk that was %s, and lets it be written anew', async (_, damage) => {
  const { db, store } = await committed()
  await damage(db)
  const found = await store.readVersion(version)
  expect(found?.missing).toEqual([figures])
  expect(found?.chunks.has('figures')).toBe(false)
  expect(await db.chunks.get([version, 'figures'])).toBeUndefined()

  await commitVersion(store, older.manifest, chunkBytes(older))
  expect((await store.readVersion(version))?.missing).toEqual([])
  expect((await store.readPointer()).counter).toBe(1)
})

test('takes a version whose manifest is damaged for unknown', async () => {
  const { db, store } = await committed()
  await db.versions.update(version, { manifest: { ...older.manifest, format: 9 as never } })
  expect(await store.readVersion(version)).toBeNull()
})

test('takes a damaged pointer for an empty one, so that the dataset is loaded anew', async () => {
  const { db, store } = await committed()
  await db.pointer.put({ id: 'dataset', current: 7 as never, previous: null, schemaEpoch: 1, counter: 3 })
  expect((await store.readPointer()).current).toBeNull()
  await commitVersion(store, newer.manifest, chunkBytes(newer))
  expect((await store.readPointer()).current).toBe(newer.manifest.version)
})

test('does not flip to a verified version that has lost a chunk since', async () => {
  const { db, store } = await committed()
  await store.stageVersion(newer.manifest, chunkBytes(newer))
  await store.verifyVersion(newer.manifest.version)
  await db.chunks.delete([newer.manifest.version, 'regions'])
  const flip = store.flipPointer(newer.manifest.version, version)
  await expect(flip).rejects.toMatchObject({ kind: 'damaged' })
  expect((await store.readPointer()).current).toBe(version)
})

test('does not write chunks of a version that another tab has swept away', async () => {
  const { db, store } = await committed()
  const staging = store.stageVersion(newer.manifest, chunkBytes(newer))
  const sweeping = db.versions.delete(newer.manifest.version)
  await Promise.allSettled([staging, sweeping])
  await store.sweepOrphans({ keep: version, settled: false })
  expect(await db.chunks.where('version').equals(newer.manifest.version).count()).toBe(0)
})
