import { expect, test } from 'vitest'
import { schemaEpoch } from '../../src/storage/database.ts'
import {
  addRegionGroup,
  listRegionGroups,
  putRegionGroup,
  removeRegionGroup,
} from '../../src/storage/region-groups.ts'
import { openTestDatabase } from '../support/small-database.ts'

const group = { name: '韶关各县', adcodes: ['440281', '440282'] }

test('a group is kept over a reopening, renamed, removed and brought back under its id', async () => {
  const db = await openTestDatabase()
  const id = await addRegionGroup(db, group)
  await putRegionGroup(db, { ...group, id, name: '粤北' })
  const again = await openTestDatabase(db.name)
  expect(await listRegionGroups(again)).toEqual([{ ...group, id, name: '粤北' }])
  await removeRegionGroup(db, id)
  expect(await listRegionGroups(db)).toEqual([])
  await putRegionGroup(db, { ...group, id })
  expect(await listRegionGroups(db)).toEqual([{ ...group, id }])
})

test('a group without a name, without regions or with a broken code is refused', async () => {
  const db = await openTestDatabase()
  for (const bad of [
    { ...group, name: ' ' },
    { ...group, adcodes: [] },
    { ...group, adcodes: ['44'] },
  ]) {
    await expect((async () => addRegionGroup(db, bad))()).rejects.toThrow()
  }
  expect(await listRegionGroups(db)).toEqual([])
})

test('code older than the data keeps no group', async () => {
  const db = await openTestDatabase()
  await db.pointer.update('dataset', { schemaEpoch: schemaEpoch + 1 })
  await expect(addRegionGroup(db, group)).rejects.toMatchObject({ kind: 'outdated' })
})
