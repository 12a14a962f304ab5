import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { commitVersion } from '../../src/storage/commit-version.ts'
import type { FahengDatabase, SlabRecord } from '../../src/storage/database.ts'
import { packSlab, unpackSlab } from '../../src/storage/slab-content.ts'
import { createDexieStore } from '../../src/storage/dexie-store.ts'
import { openTestDatabase } from '../support/small-database.ts'
import { entryOf, fileBytes, newer, older, whole } from '../support/small-versions.ts'

const { version } = older.manifest
const figures = entryOf(older, 'figures')

async function committed() {
  const db = await openTestDatabase()
  const store = createDexieStore(db)
  await commitVersion(store, whole(older))
  return { db, store }
}

const damages: readonly [string, (db: FahengDatabase) => Promise<unknown>][] = [
  ['one bit flipped', (db) => alterFigures(db, (bytes) => bytes.with(40, (bytes[40] ?? 0) ^ 1))],
  ['cut short', (db) => alterFigures(db, (bytes) => bytes.slice(0, -1))],
  ['zeroed', (db) => alterFigures(db, (bytes) => new Uint8Array(bytes.length))],
  ['lost', (db) => db.chunks.delete([version, figures.path])],
  ['replaced by text', (db) => db.chunks.update([version, figures.path], { bytes: 'text' as never })],
]

async function alterFigures(db: FahengDatabase, change: (bytes: Uint8Array) => Uint8Array): Promise<void> {
  const record = await db.chunks.get([version, figures.path])
  if (!record) throw new Error('no figures file')
  await db.chunks.put({ ...record, bytes: change(record.bytes) })
}

test.each(damages)('never gives out a file that was %s, and lets it be written anew', async (_, damage) => {
  const { db, store } = await committed()
  await damage(db)
  expect(await store.findFile(figures)).toBeNull()
  expect(await db.chunks.get([version, figures.path])).toBeUndefined()
  await expect(store.verifyVersion(version)).rejects.toMatchObject({ kind: 'damaged' })

  await commitVersion(store, whole(older))
  expect(await store.findFile(figures)).toEqual(fileBytes(older).get(figures.path))
  expect((await store.readPointer()).counter).toBe(1)
})

function repacked(record: SlabRecord, change: (content: object) => object): SlabRecord {
  const content = unpackSlab(record.bytes as Uint8Array<ArrayBuffer>)
  return { ...record, bytes: packSlab(change(content)) }
}

describe('a damaged slab', () => {
  const key: [string, string] = [version, 'figures/a']
  const changes: readonly [string, (record: SlabRecord) => SlabRecord | null][] = [
    ['one value changed', (record) => with_(record, { values: Float64Array.of(83, Number.NaN) })],
    ['one value lost', (record) => with_(record, { values: Float64Array.of(82) })],
    ['its columns under other names', (record) => repacked(record, (content) => ({ a: content }))],
    ['a text changed', (record) => with_(record, { units: ['人'] })],
    ['numbers as texts', (record) => with_(record, { values: ['82'] })],
    ['nothing', (record) => ({ ...record, bytes: null as never })],
    ['no record', () => null],
  ]
  const with_ = (record: SlabRecord, change: object): SlabRecord =>
    repacked(record, (content) => ({ ...content, ...change }))

  test.each(changes)('is never given out (%s), and the others are', async (_, change) => {
    const { db, store } = await committed()
    const record = await db.slabs.get(key)
    if (!record) throw new Error('no slab')
    const changed = change(record)
    await (changed ? db.slabs.put(changed) : db.slabs.delete(key))
    expect([...(await store.readSlabs(version)).keys()]).toEqual(['core'])
    await expect(store.verifyVersion(version)).rejects.toMatchObject({ kind: 'damaged' })

    await store.stageSlabs(version, whole(older).slabs)
    expect(await store.readSlabs(version)).toEqual(whole(older).slabs)
  })

  test('does not keep its version from becoming current, whose files are whole, and is still never given out', async () => {
    const { db, store } = await committed()
    const { manifest, files, slabs } = whole(newer)
    await store.stageFiles(manifest, files)
    await store.stageSlabs(manifest.version, slabs)
    const record = await db.slabs.get([manifest.version, 'figures/a'])
    if (!record) throw new Error('no slab')
    await db.slabs.put(with_(record, { values: new Float64Array(2) }))
    await store.verifyVersion(manifest.version)
    await store.flipPointer(manifest.version, version)
    expect([...(await store.readSlabs(manifest.version)).keys()]).toEqual(['core'])
    for (const { entry, bytes } of newer.files) expect(await store.findFile(entry)).toEqual(bytes)
  })

  test('is made anew where its writing was cut before its hash was kept', async () => {
    const { db, store } = await committed()
    await db.versions.update(version, { slabs: {} })
    expect(await store.readSlabs(version)).toEqual(new Map())
    await expect(store.verifyVersion(version)).rejects.toMatchObject({ kind: 'damaged' })
  })

  test('is made anew where other code laid it out', async () => {
    const { db, store } = await committed()
    await db.versions.update(version, { slabFormat: 0 })
    expect(await store.readSlabs(version)).toEqual(new Map())
    expect((await store.readVersion(version))?.slabs).toEqual([])
  })
})

test('stores of a view into a larger buffer nothing but the view', async () => {
  const { db, store } = await committed()
  const larger = new Uint8Array(100_000)
  const bytes = fileBytes(older).get(figures.path) ?? new Uint8Array()
  larger.set(bytes, 500)
  const view = larger.subarray(500, 500 + bytes.length)
  await store.stageFiles(older.manifest, new Map([[figures.path, view]]))
  const stored = await db.chunks.get([version, figures.path])
  expect(stored?.bytes.buffer.byteLength).toBe(bytes.length)
})

test('takes a version whose manifest is damaged for unknown', async () => {
  const { db, store } = await committed()
  await db.versions.update(version, { manifest: { ...older.manifest, format: 9 as never } })
  expect(await store.readVersion(version)).toBeNull()
  expect(await store.readSlabs(version)).toEqual(new Map())
})

test('takes a damaged pointer for an empty one, so that the dataset is loaded anew', async () => {
  const { db, store } = await committed()
  await db.pointer.put({ id: 'dataset', current: 7 as never, previous: null, schemaEpoch: 1, counter: 3 })
  expect((await store.readPointer()).current).toBeNull()
  await commitVersion(store, whole(newer))
  expect((await store.readPointer()).current).toBe(newer.manifest.version)
})

test.each([
  [
    'file',
    (db: FahengDatabase) => db.chunks.delete([newer.manifest.version, entryOf(newer, 'regions').path]),
  ],
  ['slab', (db: FahengDatabase) => db.slabs.delete([newer.manifest.version, 'core'])],
])('does not flip to a verified version that has lost a %s since', async (_, lose) => {
  const { db, store } = await committed()
  const { manifest, files, slabs } = whole(newer)
  await store.stageFiles(manifest, files)
  await store.stageSlabs(manifest.version, slabs)
  await store.verifyVersion(manifest.version)
  await lose(db)
  const flip = store.flipPointer(manifest.version, version)
  await expect(flip).rejects.toMatchObject({ kind: 'damaged' })
  expect((await store.readPointer()).current).toBe(version)
})

test('does not write files of a version that another tab has swept away', async () => {
  const { db, store } = await committed()
  const staging = store.stageFiles(newer.manifest, fileBytes(newer))
  const sweeping = db.versions.delete(newer.manifest.version)
  await Promise.allSettled([staging, sweeping])
  await store.sweepOrphans({ keep: version, settled: false })
  expect(await db.chunks.where('version').equals(newer.manifest.version).count()).toBe(0)
  await expect(store.stageSlabs('0'.repeat(16), new Map())).rejects.toMatchObject({ kind: 'conflict' })
})

test('writes many large files in lots, and gives each back', async () => {
  const { store } = await committed()
  const { manifest } = newer
  const files = new Map(
    manifest.files.map(({ path }, i) => [path, new Uint8Array((i + 1) * 3_000_000).fill(i)]),
  )
  const large = manifest.files.map((entry) => {
    const bytes = files.get(entry.path) ?? new Uint8Array()
    return { ...entry, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  })
  await store.stageFiles({ ...manifest, files: large }, files)
  for (const entry of large) expect((await store.findFile(entry))?.length).toBe(entry.bytes)
}, 30_000)
