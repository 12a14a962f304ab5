import { describe, expect, test } from 'vitest'
import { commitVersion } from '../../src/storage/commit-version.ts'
import { createDexieStore } from '../../src/storage/dexie-store.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'
import { openTestDatabase } from '../support/small-database.ts'
import { chunkBytes, newer, older } from '../support/small-versions.ts'

const stores = [
  ['in IndexedDB', async () => createDexieStore(await openTestDatabase())],
  ['in memory', () => Promise.resolve(createMemoryStore())],
] as const

// One contract, kept by both stores.
describe.each(stores)('a dataset store %s', (_, open) => {
  test('has no current version at first', async () => {
    const store = await open()
    expect(await store.readPointer()).toMatchObject({ current: null, previous: null, counter: 0 })
    expect(await store.readVersion(older.manifest.version)).toBeNull()
  })

  test('gives back a committed version, byte for byte', async () => {
    const store = await open()
    await commitVersion(store, older.manifest, chunkBytes(older))
    expect(await store.readPointer()).toMatchObject({ current: older.manifest.version, counter: 1 })
    const stored = await store.readVersion(older.manifest.version)
    expect(stored).toEqual({ manifest: older.manifest, chunks: chunkBytes(older), missing: [] })
  })

  test('shows nothing of a staged version to readers of the pointer', async () => {
    const store = await open()
    await commitVersion(store, older.manifest, chunkBytes(older))
    await store.stageVersion(newer.manifest, chunkBytes(newer))
    expect((await store.readPointer()).current).toBe(older.manifest.version)
  })

  test('does not flip to a version that was not verified', async () => {
    const store = await open()
    await store.stageVersion(older.manifest, chunkBytes(older))
    await expect(store.flipPointer(older.manifest.version, null)).rejects.toMatchObject({ kind: 'damaged' })
    expect((await store.readPointer()).current).toBeNull()
  })

  test('does not verify a version whose writing was interrupted', async () => {
    const store = await open()
    const half = new Map([...chunkBytes(older)].slice(0, 2))
    await store.stageVersion(older.manifest, half)
    await expect(store.verifyVersion(older.manifest.version)).rejects.toMatchObject({ kind: 'damaged' })
    await commitVersion(store, older.manifest, chunkBytes(older))
    expect((await store.readPointer()).current).toBe(older.manifest.version)
  })

  test('does not verify bytes that are not what the manifest promised', async () => {
    const store = await open()
    const altered = chunkBytes(older)
    altered.set('figures', new Uint8Array(altered.get('figures') ?? []).fill(32, 20, 30))
    await store.stageVersion(older.manifest, altered)
    await expect(store.verifyVersion(older.manifest.version)).rejects.toMatchObject({ kind: 'damaged' })
  })

  test('lets one of two commits win that expect the same old version', async () => {
    const store = await open()
    for (const { manifest, ...rest } of [older, newer]) {
      await store.stageVersion(manifest, chunkBytes({ manifest, ...rest }))
      await store.verifyVersion(manifest.version)
    }
    await store.flipPointer(newer.manifest.version, null)
    await expect(store.flipPointer(older.manifest.version, null)).rejects.toMatchObject({ kind: 'conflict' })
    expect(await store.readPointer()).toMatchObject({ current: newer.manifest.version, counter: 1 })
  })

  test('keeps the previous version until a start has verified the new one', async () => {
    const store = await open()
    await commitVersion(store, older.manifest, chunkBytes(older))
    await commitVersion(store, newer.manifest, chunkBytes(newer))
    const keep = newer.manifest.version
    expect(await store.sweepOrphans({ keep, settled: false })).toEqual([])
    expect((await store.readPointer()).previous).toBe(older.manifest.version)
    expect(await store.sweepOrphans({ keep, settled: true })).toEqual([older.manifest.version])
    expect(await store.readPointer()).toMatchObject({ current: keep, previous: null })
    expect(await store.readVersion(older.manifest.version)).toBeNull()
  })

  test('sweeps what an interrupted load staged, unless that version is being loaded again', async () => {
    const store = await open()
    await commitVersion(store, older.manifest, chunkBytes(older))
    await store.stageVersion(newer.manifest, new Map([...chunkBytes(newer)].slice(0, 1)))
    const settled = false
    expect(await store.sweepOrphans({ keep: newer.manifest.version, settled })).toEqual([])
    expect(await store.sweepOrphans({ keep: older.manifest.version, settled })).toEqual([
      newer.manifest.version,
    ])
    expect((await store.readVersion(older.manifest.version))?.missing).toEqual([])
  })

  test('finds the same bytes under another version', async () => {
    const store = await open()
    await commitVersion(store, older.manifest, chunkBytes(older))
    for (const entry of newer.manifest.chunks) {
      const found = await store.findChunk(entry)
      expect(found).toEqual(entry.name === 'figures' ? null : chunkBytes(newer).get(entry.name))
    }
  })
})
