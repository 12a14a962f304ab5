import { describe, expect, test } from 'vitest'
import { Dexie } from 'dexie'
import { commitVersion } from '../../src/storage/commit-version.ts'
import { schemaEpoch } from '../../src/storage/database.ts'
import { createDexieStore } from '../../src/storage/dexie-store.ts'
import { openDatabase } from '../../src/storage/open-database.ts'
import { newDatabaseName, openTestDatabase } from '../support/small-database.ts'
import { fileBytes, newer, older, whole } from '../support/small-versions.ts'

describe('storage written by newer code', () => {
  async function outdated() {
    const db = await openTestDatabase()
    const store = createDexieStore(db)
    await commitVersion(store, whole(older))
    await store.stageFiles(newer.manifest, fileBytes(newer))
    await store.stageSlabs(newer.manifest.version, whole(newer).slabs)
    await store.verifyVersion(newer.manifest.version)
    await db.pointer.update('dataset', { schemaEpoch: schemaEpoch + 1 })
    return { db, store }
  }

  test('is still read', async () => {
    const { store } = await outdated()
    expect(await store.readSlabs(older.manifest.version)).toEqual(whole(older).slabs)
  })

  test('is written by no operation', async () => {
    const { db, store } = await outdated()
    const before = [await db.pointer.toArray(), await db.versions.toArray(), await db.chunks.count()]
    const current = older.manifest.version
    const writes = [
      () => store.stageFiles(newer.manifest, fileBytes(newer)),
      () => store.stageSlabs(newer.manifest.version, whole(newer).slabs),
      () => store.verifyVersion(newer.manifest.version),
      () => store.flipPointer(newer.manifest.version, current),
      () => store.sweepOrphans({ keep: current, settled: true }),
    ]
    for (const write of writes) await expect(write()).rejects.toMatchObject({ kind: 'outdated' })
    expect([await db.pointer.toArray(), await db.versions.toArray(), await db.chunks.count()]).toEqual(before)
  })

  test('keeps its epoch when older code opens it', async () => {
    const { db } = await outdated()
    const again = await openTestDatabase(db.name)
    expect(await again.pointer.get('dataset')).toMatchObject({ schemaEpoch: schemaEpoch + 1 })
  })

  test('stays readable when it has a higher database version and more tables', async () => {
    const name = newDatabaseName()
    const next = new Dexie(name)
    next.version(6).stores({
      chunks: '[version+name], version, sha256',
      versions: 'version',
      pointer: 'id',
      regionGroups: '++id',
      corrections: '++id',
    })
    await next.open()
    next.close()
    const store = createDexieStore(await openTestDatabase(name))
    expect((await store.readPointer()).current).toBeNull()
  })
})

test('storage written by older code gets the epoch of this code at open', async () => {
  const db = await openTestDatabase()
  await db.pointer.update('dataset', { schemaEpoch: schemaEpoch - 1, counter: 5 })
  const again = await openTestDatabase(db.name)
  expect(await again.pointer.get('dataset')).toMatchObject({ schemaEpoch, counter: 5 })
})

test('a tab whose database another one upgrades stops, and does not come back under old code', async () => {
  const name = newDatabaseName()
  const store = createDexieStore(await openDatabase({ name }))
  const next = new Dexie(name)
  next.version(6).stores({ versions: 'version', pointer: 'id', chunks: '[version+name], version, sha256' })
  await next.open()
  await expect(store.readPointer()).rejects.toMatchObject({ kind: 'closed' })
  next.close()
})
