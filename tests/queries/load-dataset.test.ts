import { expect, test } from 'vitest'
import { compileDataset, type CompiledDataset } from '../../src/core/publish/compile.ts'
import type { LoadProgress } from '../../src/queries/dataset-state.ts'
import { loadDataset } from '../../src/queries/load-dataset.ts'
import { schemaEpoch } from '../../src/storage/database.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { StorageError } from '../../src/storage/storage-error.ts'
import { smallRows } from '../support/dataset-rows.ts'
import { json, serve, status } from '../support/scratch-server.ts'
import { newDatabaseName, openTestDatabase } from '../support/small-database.ts'
import { chunkBytes, newer, older } from '../support/small-versions.ts'

/** A publisher whose files a test may replace or take away, and one browser profile that loads from it. */
async function scene() {
  const name = newDatabaseName()
  const published = new Map<string, Uint8Array | string>()
  const { base, asked, stop } = await serve((request, response) => {
    const body = published.get((request.url ?? '').slice(1))
    const answer = body === undefined ? status(404) : json(body)
    answer(request, response)
  })
  return {
    name,
    base,
    asked,
    stop,
    publish: ({ manifest, chunks }: CompiledDataset) => {
      published.set('manifest.json', JSON.stringify(manifest))
      for (const { path, bytes } of chunks) published.set(path, bytes)
    },
    withdraw: (path: string) => published.delete(path),
    /** Opens the app as built with `builtIn`. Forgets what was asked before. */
    load: (builtIn: CompiledDataset, onProgress: (progress: LoadProgress) => void = () => undefined) => {
      asked.splice(0)
      const { version } = builtIn.manifest
      return loadDataset({ openStore: () => openStore({ name }), base, builtIn: version, onProgress })
    },
  }
}

const figuresPath = ({ manifest }: CompiledDataset) =>
  manifest.chunks.find(({ name }) => name === 'figures')?.path ?? ''

test('fetches everything at first, then asks nothing', async () => {
  const { publish, load, asked } = await scene()
  publish(older)
  const first = await load(older)
  expect(first).toMatchObject({ persistence: 'stored', notices: [] })
  expect(first.dataset.figures).toEqual(smallRows.figures)
  expect(asked).toHaveLength(1 + older.manifest.chunks.length)

  const second = await load(older)
  expect(asked).toEqual([])
  expect(second).toMatchObject({ persistence: 'stored', notices: [] })
  expect(second.dataset.figures).toEqual(smallRows.figures)
})

test('reports progress that grows to the whole and names its stages in order', async () => {
  const { publish, load } = await scene()
  publish(older)
  const steps: LoadProgress[] = []
  await load(older, (progress) => steps.push(progress))
  const total = older.manifest.chunks.reduce((sum, entry) => sum + entry.bytes, 0)
  expect([...new Set(steps.map((step) => step.stage))]).toEqual(['opening', 'reading', 'fetching', 'saving'])
  expect(steps.at(-1)).toMatchObject({ chunksDone: 5, chunkCount: 5, bytesDone: total, byteCount: total })
  const bytes = steps.map((step) => step.bytesDone)
  expect(bytes).toEqual(bytes.toSorted((a, b) => a - b))
})

test('takes a newer version, fetching only the chunks that differ', async () => {
  const { publish, load, asked } = await scene()
  publish(older)
  await load(older)
  publish(newer)
  const loaded = await load(newer)
  expect(loaded.dataset.version).toBe(newer.manifest.version)
  expect(asked).toEqual(['manifest.json', figuresPath(newer)])
})

test('keeps the version before until a start has verified the new one', async () => {
  const { publish, load, name } = await scene()
  publish(older)
  await load(older)
  publish(newer)
  await load(newer)
  const db = await openTestDatabase(name)
  expect(await db.versions.count()).toBe(2)
  await load(newer)
  expect(await db.versions.toCollection().primaryKeys()).toEqual([newer.manifest.version])
})

test('shows the stored version with a notice when the publisher cannot be reached', async () => {
  const { publish, load, stop } = await scene()
  publish(older)
  await load(older)
  stop()
  const loaded = await load(newer)
  expect(loaded.dataset.version).toBe(older.manifest.version)
  expect(loaded.notices).toMatchObject([{ kind: 'stale', reason: 'unreachable' }])
  expect(loaded.notices[0]?.message_zh).toContain(older.manifest.version.slice(0, 8))
})

test('shows the stored version when the newer one is published only in part', async () => {
  const { publish, load, withdraw, name } = await scene()
  publish(older)
  await load(older)
  publish(newer)
  withdraw(figuresPath(newer))
  const loaded = await load(newer)
  expect(loaded.dataset.version).toBe(older.manifest.version)
  expect(loaded.notices).toMatchObject([{ kind: 'stale', reason: 'not-found' }])
  const db = await openTestDatabase(name)
  expect(await db.pointer.get('dataset')).toMatchObject({ current: older.manifest.version })
})

test('falls back on the version before when the current one is damaged and cannot be fetched', async () => {
  const { publish, load, stop, name } = await scene()
  publish(older)
  await load(older)
  publish(newer)
  await load(newer)
  const db = await openTestDatabase(name)
  await db.chunks.delete([newer.manifest.version, 'figures'])
  stop()
  const loaded = await load(newer)
  expect(loaded.dataset.version).toBe(older.manifest.version)
  expect(loaded.notices).toMatchObject([{ kind: 'stale' }])
})

test('never commits bytes that arrived whole but hold no dataset', async () => {
  const { publish, load, name } = await scene()
  const figures = smallRows.figures.map((figure) => ({ ...figure, value: 'many' as never }))
  const wrong = compileDataset('坏数据', { ...smallRows, figures })
  publish(wrong)
  await expect(load(wrong)).rejects.toMatchObject({ name: 'UndecodableError' })
  const db = await openTestDatabase(name)
  expect(await db.versions.count()).toBe(0)
})

test('rejects with the fault of the wire when there is nothing to show', async () => {
  const { load } = await scene()
  await expect(load(older)).rejects.toMatchObject({ name: 'WireError', kind: 'not-found' })
})

test('resumes what an interrupted save left, without fetching it again', async () => {
  const { publish, load, asked, name } = await scene()
  publish(older)
  const store = await openStore({ name })
  await store.stageVersion(older.manifest, new Map([...chunkBytes(older)].slice(0, 3)))
  store.close()
  await load(older)
  expect(asked).toHaveLength(1 + older.manifest.chunks.length - 3)
})

test('works for this session where storage is refused, and says so', async () => {
  const { publish, base } = await scene()
  publish(older)
  const loaded = await loadDataset({
    openStore: () => Promise.resolve(createMemoryStore(new StorageError('refused', 'denied'))),
    base,
    builtIn: older.manifest.version,
  })
  expect(loaded.dataset.figures).toEqual(smallRows.figures)
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
  const loaded = await load(older)
  expect(loaded).toMatchObject({
    persistence: 'memory',
    notices: [{ kind: 'memory-only', reason: 'outdated' }],
  })
  expect(await db.chunks.count()).toBe(0)
})

test('survives two tabs that load at the same time', async () => {
  const { publish, load, name } = await scene()
  publish(older)
  const [one, two] = await Promise.all([load(older), load(older)])
  expect([one.persistence, two.persistence]).toEqual(['stored', 'stored'])
  const db = await openTestDatabase(name)
  expect(await db.pointer.get('dataset')).toMatchObject({ current: older.manifest.version, counter: 1 })
})
