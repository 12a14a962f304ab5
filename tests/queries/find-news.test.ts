import { expect, test } from 'vitest'
import { findNews } from '../../src/queries/find-news.ts'
import { readWhole } from '../../src/queries/read-held.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { schemaEpoch } from '../../src/storage/database.ts'
import { smallRows } from '../support/dataset-rows.ts'
import { scene } from '../support/loading-scene.ts'
import { openTestDecoder } from '../support/read-publication.ts'
import { openTestDatabase } from '../support/small-database.ts'
import { compileSmall, entryOf, newer, older } from '../support/small-versions.ts'

const [olderVersion, newerVersion] = [older.manifest.version, newer.manifest.version]

/** Where the older version was loaded and the newer is published. */
async function offered() {
  const all = await scene()
  all.publish(older)
  await all.load()
  all.publish(newer)
  return all
}

test('nothing is new where the published version is the one shown', async () => {
  const { publish, load, find, asked } = await scene()
  publish(older)
  await load()
  expect(await find()).toBeNull()
  expect(asked).toEqual(['manifest.json'])
})

test('a start shows the held version at once and asks nobody', async () => {
  const { load, asked } = await offered()
  const loaded = await load()
  expect(loaded).toMatchObject({ isHeld: true, notices: [], persistence: 'stored' })
  expect(loaded.dataset.version).toBe(olderVersion)
  expect(asked).toEqual([])
})

test('a newer version is fetched as far as it differs, verified and compared, and changes nothing yet', async () => {
  const { find, asked, name } = await offered()
  const news = await find()
  expect(asked).toEqual(['manifest.json', entryOf(newer, 'figures').path, entryOf(newer, 'evidence').path])
  expect(news).toMatchObject({ obstacle: null, isTaken: false, changes: { figures: { changed: 1 } } })
  const db = await openTestDatabase(name)
  expect(await db.pointer.get('dataset')).toMatchObject({ current: olderVersion, previous: null })
  expect(await db.versions.get(newerVersion)).toMatchObject({ state: 'verified' })
})

test('what is not taken is offered again at the next start, without another fetch', async () => {
  const { load, find, asked } = await offered()
  await find()
  expect((await load()).dataset.version).toBe(olderVersion)
  expect(await find()).toMatchObject({ obstacle: null, changes: { figures: { changed: 1 } } })
  expect(asked).toEqual(['manifest.json'])
})

test('what is taken is shown, opened from then on, and the version before goes with the start after', async () => {
  const { load, find, take, name, stop } = await offered()
  const taken = await take(await find())
  expect(taken).toMatchObject({ persistence: 'stored', notices: [] })
  expect(taken.dataset.figures[0]?.value).toBe(83)
  const db = await openTestDatabase(name)
  expect(await db.pointer.get('dataset')).toMatchObject({ current: newerVersion, previous: olderVersion })
  expect(await db.versions.count()).toBe(2)
  stop()
  expect((await load()).dataset.version).toBe(newerVersion)
  expect(await db.versions.toCollection().primaryKeys()).toEqual([newerVersion])
})

test('a newer version that is published only in part is not offered, and nothing changes', async () => {
  const { find, withdraw, name } = await offered()
  withdraw(entryOf(newer, 'figures').path)
  await expect(find()).rejects.toMatchObject({ kind: 'not-found' })
  const db = await openTestDatabase(name)
  expect(await db.pointer.get('dataset')).toMatchObject({ current: olderVersion })
})

test('bytes that arrive whole but hold no dataset are never offered', async () => {
  const { publish, find } = await offered()
  const figures = smallRows.figures.map((figure) => ({ ...figure, qualifier: 'many' as never }))
  publish(compileSmall({ ...smallRows, figures }))
  await expect(find()).rejects.toMatchObject({ name: 'UndecodableError' })
})

test('a publisher that cannot be reached is a fault of the wire', async () => {
  const { find, stop } = await offered()
  stop()
  await expect(find()).rejects.toMatchObject({ kind: 'unreachable' })
})

test('without the publisher a version is offered that another tab has taken', async () => {
  const one = await offered()
  await one.take(await one.find())
  // A tab that still shows the version before.
  one.stop()
  const shown = await firstParts(one.name)
  if (!shown) throw new Error('the version before is held')
  const found = await findNews({
    openStore: () => openStore({ name: one.name }),
    openDecoder: openTestDecoder,
    base: one.base,
    shown,
    keepInUse: () => () => undefined,
    breathe: () => Promise.resolve(),
  })
  expect(found).toMatchObject({ isTaken: true, obstacle: null, changes: { figures: { changed: 1 } } })
})

async function firstParts(name: string) {
  const store = await openStore({ name })
  try {
    return await readWhole(store, olderVersion, openTestDecoder)
  } finally {
    store.close()
  }
}

test('where storage belongs to newer code, the offer says that it lasts for this session only', async () => {
  const { find, take, name } = await offered()
  const db = await openTestDatabase(name)
  await db.pointer.update('dataset', { schemaEpoch: schemaEpoch + 1 })
  const news = await find()
  expect(news).toMatchObject({ obstacle: { kind: 'memory-only', reason: 'outdated' } })
  expect(await take(news)).toMatchObject({ persistence: 'memory', notices: [{ reason: 'outdated' }] })
  expect(await db.pointer.get('dataset')).toMatchObject({ current: olderVersion })
})

test('an offer that was swept away meanwhile is shown when it is taken, and not kept', async () => {
  const { find, take, name } = await offered()
  const news = await find()
  const db = await openTestDatabase(name)
  await db.versions.delete(newerVersion)
  expect(await take(news)).toMatchObject({
    persistence: 'memory',
    dataset: { version: newerVersion },
    notices: [{ kind: 'memory-only', reason: 'damaged' }],
  })
  expect(await db.pointer.get('dataset')).toMatchObject({ current: olderVersion })
})
