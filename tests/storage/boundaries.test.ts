import { expect, test } from 'vitest'
import { putBoundaryFile, readBoundaryFile, removeBoundaryFile } from '../../src/storage/boundaries.ts'
import { openTestUserDatabase } from '../support/small-database.ts'

test('one file of boundaries is kept over a reopening, replaced and removed', async () => {
  const db = await openTestUserDatabase()
  expect(await readBoundaryFile(db)).toBeNull()
  await putBoundaryFile(db, { name: 'a.geojson', text: '{}' })
  await putBoundaryFile(db, { name: 'b.geojson', text: '[]' })
  const again = await openTestUserDatabase(db.name)
  expect(await readBoundaryFile(again)).toEqual({ name: 'b.geojson', text: '[]' })
  await removeBoundaryFile(again)
  expect(await readBoundaryFile(db)).toBeNull()
})

test('what is no file of boundaries is not read', async () => {
  const db = await openTestUserDatabase()
  await db.table('boundaries').put({ id: 'own', name: 1 })
  expect(await readBoundaryFile(db)).toBeNull()
})
