import { describe, expect, test } from 'vitest'
import type { CompiledDataset } from '../../src/core/publish/compile.ts'
import { commitVersion } from '../../src/storage/commit-version.ts'
import type { DatasetStore } from '../../src/storage/dataset-store.ts'
import { createDexieStore } from '../../src/storage/dexie-store.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'
import { openTestDatabase } from '../support/small-database.ts'
import { entryOf, fileBytes, newer, older, whole } from '../support/small-versions.ts'

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
    await commitVersion(store, whole(older))
    expect(await store.readPointer()).toMatchObject({ current: older.manifest.version, counter: 1 })
    const { manifest, slabs } = whole(older)
    expect(await store.readVersion(manifest.version)).toMatchObject({
      manifest,
      isVerified: true,
      slabs: [...slabs.keys()],
    })
    expect(await store.readSlabs(manifest.version)).toEqual(slabs)
    for (const { entry, bytes } of older.files) expect(await store.findFile(entry)).toEqual(bytes)
  })

  test('gives what a start needs of the current version at once, and no slab it was not asked for', async () => {
    const store = await open()
    expect(await store.readCurrent(['core'])).toMatchObject({ version: null, slabs: new Map() })
    await commitVersion(store, whole(older))
    const { manifest, slabs } = whole(older)
    const read = await store.readCurrent(['core', 'nothing of the kind'])
    expect(read.pointer.current).toBe(manifest.version)
    expect(read.version).toMatchObject({ manifest, isVerified: true, slabs: [...slabs.keys()] })
    expect(read.slabs).toEqual(new Map([['core', slabs.get('core')]]))
  })

  test('shows nothing of a staged version to readers of the pointer', async () => {
    const store = await open()
    await commitVersion(store, whole(older))
    await stage(store, newer)
    expect((await store.readPointer()).current).toBe(older.manifest.version)
  })

  test('does not flip to a version that was not verified', async () => {
    const store = await open()
    await stage(store, older)
    await expect(store.flipPointer(older.manifest.version, null)).rejects.toMatchObject({ kind: 'damaged' })
    expect((await store.readPointer()).current).toBeNull()
  })

  test('does not verify a version whose writing was interrupted', async () => {
    const store = await open()
    const half = new Map([...fileBytes(older)].slice(0, 2))
    await store.stageFiles(older.manifest, half)
    await store.stageSlabs(older.manifest.version, whole(older).slabs)
    await expect(store.verifyVersion(older.manifest.version)).rejects.toMatchObject({ kind: 'damaged' })
    await commitVersion(store, whole(older))
    expect((await store.readPointer()).current).toBe(older.manifest.version)
  })

  test('does not verify bytes that are not what the manifest promised', async () => {
    const store = await open()
    const altered = fileBytes(older)
    const { path } = entryOf(older, 'figures')
    altered.set(path, new Uint8Array(altered.get(path) ?? []).fill(32, 20, 30))
    await store.stageFiles(older.manifest, altered)
    await store.stageSlabs(older.manifest.version, whole(older).slabs)
    await expect(store.verifyVersion(older.manifest.version)).rejects.toMatchObject({ kind: 'damaged' })
  })

  test('lets one of two commits win that expect the same old version', async () => {
    const store = await open()
    for (const version of [older, newer]) {
      await stage(store, version)
      await store.verifyVersion(version.manifest.version)
    }
    await store.flipPointer(newer.manifest.version, null)
    await expect(store.flipPointer(older.manifest.version, null)).rejects.toMatchObject({ kind: 'conflict' })
    expect(await store.readPointer()).toMatchObject({ current: newer.manifest.version, counter: 1 })
  })

  test('keeps the previous version until a start has verified the new one', async () => {
    const store = await open()
    await commitVersion(store, whole(older))
    await commitVersion(store, whole(newer))
    const keep = newer.manifest.version
    expect(await store.sweepOrphans({ keep, settled: false })).toEqual([])
    expect((await store.readPointer()).previous).toBe(older.manifest.version)
    expect(await store.sweepOrphans({ keep, settled: true })).toEqual([older.manifest.version])
    expect(await store.readPointer()).toMatchObject({ current: keep, previous: null })
    expect(await store.readVersion(older.manifest.version)).toBeNull()
  })

  test('sweeps what an interrupted load staged, unless that version is being loaded again', async () => {
    const store = await open()
    await commitVersion(store, whole(older))
    await store.stageFiles(newer.manifest, new Map([...fileBytes(newer)].slice(0, 1)))
    const settled = false
    expect(await store.sweepOrphans({ keep: newer.manifest.version, settled })).toEqual([])
    expect(await store.sweepOrphans({ keep: older.manifest.version, settled })).toEqual([
      newer.manifest.version,
    ])
    expect(await store.readSlabs(older.manifest.version)).toEqual(whole(older).slabs)
  })

  test('finds the same bytes under another version', async () => {
    const store = await open()
    await commitVersion(store, whole(older))
    for (const { entry, bytes } of newer.files) {
      const found = await store.findFile(entry)
      expect(found).toEqual(['figures', 'evidence'].includes(entry.table) ? null : bytes)
    }
  })

  test('does not verify a version whose slabs were never made', async () => {
    const store = await open()
    await store.stageFiles(older.manifest, fileBytes(older))
    await expect(store.verifyVersion(older.manifest.version)).rejects.toMatchObject({ kind: 'damaged' })
  })
})

async function stage(store: DatasetStore, compiled: CompiledDataset): Promise<void> {
  const { manifest, files, slabs } = whole(compiled)
  await store.stageFiles(manifest, files)
  await store.stageSlabs(manifest.version, slabs)
}
