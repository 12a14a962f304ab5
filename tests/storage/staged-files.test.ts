import { expect, test } from 'vitest'
import { commitVersion } from '../../src/storage/commit-version.ts'
import { createDexieStore } from '../../src/storage/dexie-store.ts'
import { stagedFiles } from '../../src/storage/staged-files.ts'
import { openTestDatabase } from '../support/small-database.ts'
import { fileBytes, newer, older, whole } from '../support/small-versions.ts'

test('names the files of a load that was cut, and none of a version that is whole', async () => {
  const db = await openTestDatabase()
  const store = createDexieStore(db)
  expect(await stagedFiles(db)).toBeNull()
  await commitVersion(store, whole(older))
  expect(await stagedFiles(db)).toBeNull()
  await store.stageFiles(newer.manifest, new Map())
  expect(await stagedFiles(db)).toBeNull()
  await store.stageFiles(newer.manifest, new Map([...fileBytes(newer)].slice(0, 2)))
  expect(await stagedFiles(db)).toEqual({ manifest: newer.manifest, held: newer.manifest.files.slice(0, 2) })
})
