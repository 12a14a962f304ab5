import { Dexie } from 'dexie'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { CompiledDataset } from '../../src/core/publish/compile.ts'
import type { LoadProgress } from '../../src/queries/dataset-state.ts'
import { loadDataset } from '../../src/queries/load-dataset.ts'
import { firstNames } from '../../src/queries/slab-names.ts'
import { type FahengDatabase, schemaEpoch } from '../../src/storage/database.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { currentFrom } from '../../src/storage/read-current.ts'
import { readFirstRows } from '../../src/storage/read-first-rows.ts'
import { StorageError } from '../../src/storage/storage-error.ts'
import { smallRows } from '../support/dataset-rows.ts'
import { scene } from '../support/loading-scene.ts'
import { openTestDatabase } from '../support/small-database.ts'
import { openTestDecoder } from '../support/read-publication.ts'
import { compileSmall, entryOf, fileBytes, newer, older } from '../support/small-versions.ts'
import { packSlab } from '../../src/storage/slab-content.ts'

const figuresPath = (compiled: CompiledDataset) => entryOf(compiled, 'figures').path

/** What the dataset says before any quote was asked for. */
const unquoted = smallRows.figures.map((figure) => ({ ...figure, quote: '' }))

test('fetches everything at first, then asks nothing', async () => {
  const { publish, load, asked } = await scene()
  publish(older)
  const first = await load()
  expect(first).toMatchObject({ persistence: 'stored', notices: [] })
  expect(first.dataset.figures).toEqual(unquoted)
  expect(asked).toHaveLength(1 + older.manifest.files.length)

  const second = await load()
  expect(asked).toEqual([])
  expect(second).toMatchObject({ persistence: 'stored', notices: [] })
  expect(second.dataset.figures).toEqual(unquoted)
})

test('reports progress that grows to the whole and names its stages in order', async () => {
  const { publish, load } = await scene()
  publish(older)
  const steps: LoadProgress[] = []
  await load((progress) => steps.push(progress))
  const total = older.manifest.files.reduce((sum, entry) => sum + entry.bytes, 0)
  expect([...new Set(steps.map((step) => step.stage))]).toEqual(['opening', 'reading', 'fetching', 'saving'])
  expect(steps.at(-1)).toMatchObject({ filesDone: 6, fileCount: 6, bytesDone: total, byteCount: total })
  const bytes = steps.map((step) => step.bytesDone)
  expect(bytes).toEqual(bytes.toSorted((a, b) => a - b))
})

test('falls back on the version before when the current one is damaged and cannot be fetched', async () => {
  const { publish, load, find, take, stop, name } = await scene()
  publish(older)
  await load()
  publish(newer)
  await take(await find())
  const db = await openTestDatabase(name)
  await db.slabs.clear()
  await db.chunks.delete([newer.manifest.version, figuresPath(newer)])
  stop()
  const loaded = await load()
  expect(loaded.dataset.version).toBe(older.manifest.version)
  expect(loaded.notices).toMatchObject([{ kind: 'stale' }])
})

test('never commits bytes that arrived whole but hold no dataset', async () => {
  const { publish, load, name } = await scene()
  const figures = smallRows.figures.map((figure) => ({ ...figure, qualifier: 'many' as never }))
  const wrong = compileSmall({ ...smallRows, figures })
  publish(wrong)
  await expect(load()).rejects.toMatchObject({ name: 'UndecodableError' })
  const db = await openTestDatabase(name)
  expect(await db.pointer.get('dataset')).toMatchObject({ current: null })
  expect(await db.versions.toArray()).toMatchObject([{ state: 'staged' }])
})

test('rejects with the fault of the wire when there is nothing to show', async () => {
  const { load } = await scene()
  await expect(load()).rejects.toMatchObject({ name: 'WireError', kind: 'not-found' })
})

test('resumes what an interrupted save left, without fetching it again', async () => {
  const { publish, load, asked, name } = await scene()
  publish(older)
  const store = await openStore({ name })
  await store.stageFiles(older.manifest, new Map([...fileBytes(older)].slice(0, 3)))
  store.close()
  await load()
  expect(asked).toHaveLength(1 + older.manifest.files.length - 3)
})

test('works for this session where storage is refused, and says so', async () => {
  const { publish, base } = await scene()
  publish(older)
  const loaded = await loadDataset({
    openStore: () => Promise.resolve(createMemoryStore(new StorageError('refused', 'denied'))),
    openDecoder: openTestDecoder,
    base,
  })
  expect(loaded.dataset.figures).toEqual(unquoted)
  expect(loaded).toMatchObject({
    persistence: 'memory',
    notices: [{ kind: 'memory-only', reason: 'refused' }],
  })
  expect(loaded.notices[0]?.message_zh).toContain('本次打开有效')
})

test('shows fetched data without keeping it where newer code has written the storage', async () => {
  const { publish, load, name } = await scene()
  const db = await openTestDatabase(name)
  await db.pointer.update('dataset', { schemaEpoch: schemaEpoch + 1 })
  publish(older)
  const loaded = await load()
  expect(loaded).toMatchObject({
    persistence: 'memory',
    notices: [{ kind: 'memory-only', reason: 'outdated' }],
  })
  expect(await db.chunks.count()).toBe(0)
})

test('survives two tabs that load at the same time', async () => {
  const { publish, load, name } = await scene()
  publish(older)
  const [one, two] = await Promise.all([load(), load()])
  expect([one.persistence, two.persistence]).toEqual(['stored', 'stored'])
  const db = await openTestDatabase(name)
  expect(await db.pointer.get('dataset')).toMatchObject({ current: older.manifest.version, counter: 1 })
})

test('keeps every file as it arrives, so that a load that is cut goes on where it was', async () => {
  const { publish, load, withdraw, asked } = await scene()
  publish(older)
  const last = entryOf(older, 'evidence').path
  withdraw(last)
  await expect(load()).rejects.toMatchObject({ kind: 'not-found' })
  publish(older)
  await load()
  expect(asked).toEqual(['manifest.json', last])
})

test.each([
  ['lost', (db: FahengDatabase) => db.slabs.clear()],
  [
    'laid out by other code',
    (db: FahengDatabase) => db.versions.update(older.manifest.version, { slabFormat: 0 }),
  ],
  [
    'damaged',
    (db: FahengDatabase) =>
      db.slabs.put({
        version: older.manifest.version,
        name: 'reports',
        bytes: packSlab({ regions: Uint32Array.of(1) }),
      }),
  ],
])('makes slabs that were %s anew from the stored files, without the network', async (_, harm) => {
  const { publish, load, name, stop } = await scene()
  publish(older)
  await load()
  const db = await openTestDatabase(name)
  const before = await db.slabs.count()
  await harm(db)
  stop()
  const loaded = await load()
  expect(loaded).toMatchObject({ persistence: 'stored', notices: [] })
  expect(loaded.dataset.figures).toEqual(unquoted)
  expect(await db.slabs.count()).toBe(before)
})

test('fetches one file again where both it and the slabs are damaged', async () => {
  const { publish, load, name, asked } = await scene()
  publish(older)
  await load()
  const db = await openTestDatabase(name)
  await db.slabs.clear()
  await db.chunks.update([older.manifest.version, figuresPath(older)], { bytes: new Uint8Array(9) })
  const loaded = await load()
  expect(loaded.dataset.figures).toEqual(unquoted)
  expect(asked).toEqual(['manifest.json', figuresPath(older)])
})

test('takes over from the format before, whose version stays until the new one was read once', async () => {
  const { publish, load, name } = await scene()
  publish(older)
  const db = await openTestDatabase(name)
  const old = '0123456789abcdef'
  const manifest = { format: 1, version: old, title: '旧', chunks: [{ name: 'figures' }] }
  await db.versions.put({ version: old, manifest, state: 'verified' } as never)
  await db.chunks.put({ version: old, name: 'figures', sha256: 'x', bytes: new Uint8Array(3) })
  await db.pointer.put({ id: 'dataset', current: old, previous: null, schemaEpoch, counter: 1 })
  await load()
  expect(await db.pointer.get('dataset')).toMatchObject({ current: older.manifest.version, previous: old })
  expect(await db.chunks.where('version').equals(old).count()).toBe(1)
  await load()
  expect(await db.chunks.where('version').equals(old).count()).toBe(0)
})

/** A later start, with what storage said before it was opened. */
async function laterStart(damage: (db: FahengDatabase) => Promise<unknown> = () => Promise.resolve()) {
  const { publish, load, base, name, asked } = await scene()
  publish(older)
  await load()
  const db = await openTestDatabase(name)
  await damage(db)
  const id = smallRows.indicators[0]?.id ?? ''
  vi.stubGlobal('indexedDB', Dexie.dependencies.indexedDB)
  onTestFinished(() => void vi.unstubAllGlobals())
  asked.splice(0)
  const steps: string[] = []
  const rows = await readFirstRows(name, firstNames([id]))
  const loaded = await loadDataset({
    openStore: () => {
      steps.push('opens the store')
      return openStore({ name })
    },
    openDecoder: openTestDecoder,
    base,
    early: {
      address: () => `#/compare?i=${id}&r=*&y=2024&v=rank`,
      follow: () => () => undefined,
      onPart: ({ dataset, persistence }) =>
        steps.push(`shows ${dataset.pending === null ? 'all' : id}, ${persistence}`),
      reading: Promise.resolve(rows && currentFrom(rows)),
    },
  })
  return { loaded, steps, asked, id }
}

test('shows what was read before the store was opened, then the rest of it', async () => {
  const { loaded, steps, asked, id } = await laterStart()
  expect(steps).toEqual([`shows ${id}, stored`, 'opens the store', 'shows all, stored'])
  expect(asked).toEqual([])
  expect(loaded).toMatchObject({ isHeld: true, notices: [] })
  expect(loaded.dataset.figures).toEqual(unquoted)
})

test('opens the store first where what was read before is damaged', async () => {
  const { loaded, steps, asked } = await laterStart((db) => db.slabs.delete([older.manifest.version, 'core']))
  expect(steps[0]).toBe('opens the store')
  expect(asked).toEqual([])
  expect(loaded.dataset.figures).toEqual(unquoted)
})

test('fetches a version anew whose list of files turns out damaged once its first figures are shown', async () => {
  const { loaded, asked } = await laterStart((db) =>
    db.versions.update(older.manifest.version, { manifest: { ...older.manifest, files: [null] as never } }),
  )
  expect(asked.length).toBeGreaterThan(0)
  expect(loaded.dataset.figures).toEqual(unquoted)
})
