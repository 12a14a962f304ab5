import { expect, test } from 'vitest'
import { schemaEpoch } from '../../src/storage/database.ts'
import {
  addSavedViews,
  moveSavedView,
  readSavedViews,
  removeSavedView,
  renameSavedView,
  restoreSavedView,
} from '../../src/storage/saved-views.ts'
import { openTestDatabase } from '../support/small-database.ts'

const link = '#/compare?i=disclosure_requests&r=*&y=2023&v=rank'
const view = (name: string) => ({ name, link })

async function keptThree() {
  const db = await openTestDatabase()
  await addSavedViews(db, [view('甲'), view('乙')])
  await addSavedViews(db, [view('丙')])
  const names = async () => (await readSavedViews(db)).map(({ name }) => name)
  const [first, second, third] = await readSavedViews(db)
  if (first === undefined || second === undefined || third === undefined) throw new Error('not kept')
  return { db, names, first, second, third }
}

test('keeps the order they were saved in over a reopening', async () => {
  const { db } = await keptThree()
  const again = await openTestDatabase(db.name)
  expect((await readSavedViews(again)).map(({ name }) => name)).toEqual(['甲', '乙', '丙'])
})

test('renames one, and moves it up and down but not past the ends', async () => {
  const { db, names, third } = await keptThree()
  await renameSavedView(db, third.id, ' 丁 ')
  await moveSavedView(db, third.id, -1)
  expect(await names()).toEqual(['甲', '丁', '乙'])
  await moveSavedView(db, third.id, -1)
  await moveSavedView(db, third.id, -1)
  expect(await names()).toEqual(['丁', '甲', '乙'])
  await moveSavedView(db, third.id, 1)
  expect(await names()).toEqual(['甲', '丁', '乙'])
})

test('puts a deleted one back where it stood, and still moves it after a newcomer took its place', async () => {
  const { db, names, second, third } = await keptThree()
  await removeSavedView(db, second.id)
  expect(await names()).toEqual(['甲', '丙'])
  await restoreSavedView(db, second)
  expect(await names()).toEqual(['甲', '乙', '丙'])
  await removeSavedView(db, third.id)
  await addSavedViews(db, [view('新')])
  await restoreSavedView(db, third)
  expect((await names()).toSorted()).toEqual(['丙', '乙', '新', '甲'].toSorted())
  const before = await names()
  await moveSavedView(db, second.id, 1)
  expect(await names()).toEqual([before[0], before[2], before[1], before[3]])
})

test('writes none of several where one is wrong', async () => {
  const { db, names } = await keptThree()
  await expect(addSavedViews(db, [view('好'), { name: '坏', link: 'javascript:alert(1)' }])).rejects.toThrow()
  expect(await names()).toEqual(['甲', '乙', '丙'])
})

test('leaves out a damaged row and writes nothing under newer code', async () => {
  const { db, names, first } = await keptThree()
  await db.savedViews.update(first.id, { link: 'https://elsewhere.example' })
  expect(await names()).toEqual(['乙', '丙'])
  await db.pointer.update('dataset', { schemaEpoch: schemaEpoch + 1 })
  await expect(addSavedViews(db, [view('迟')])).rejects.toMatchObject({ kind: 'outdated' })
})
