import { expect, test } from 'vitest'
import { saveGroup, saveView } from '../../src/core/user-log/changes.ts'
import { isIntact } from '../../src/core/user-log/entry.ts'
import { userEpoch } from '../../src/storage/user-database.ts'
import { appendEntries, mergeEntries, readEntries } from '../../src/storage/user-log.ts'
import { openTestUserDatabase } from '../support/small-database.ts'

const at = '2026-11-22T08:00:00.000Z'
const view = (name: string) => saveView(name, { name, link: '#/compare?i=disclosure_requests' })
const subjects = async (db: Awaited<ReturnType<typeof openTestUserDatabase>>) =>
  (await readEntries(db)).map(({ seq, subject }) => `${seq} ${subject}`)

test('entries are numbered on from the last over a reopening, each with its hash', async () => {
  const db = await openTestUserDatabase()
  await appendEntries(db, [view('甲'), view('乙')], at)
  const again = await openTestUserDatabase(db.name)
  await appendEntries(again, [view('丙')], at)
  expect(await subjects(db)).toEqual(['1 view/甲', '2 view/乙', '3 view/丙'])
  expect((await readEntries(db)).every(isIntact)).toBe(true)
})

test('two tabs that write at once give every entry a place of its own', async () => {
  const [one, other] = [await openTestUserDatabase(), await openTestUserDatabase()]
  const second = await openTestUserDatabase(one.name)
  await Promise.all(
    Array.from({ length: 20 }, (_, i) => appendEntries(i % 2 === 0 ? one : second, [view(`v${i}`)], at)),
  )
  expect((await readEntries(one)).map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
  expect(await readEntries(other)).toEqual([])
})

test('reads only the kinds asked for', async () => {
  const db = await openTestUserDatabase()
  await appendEntries(db, [view('甲'), saveGroup('g', { name: '组', adcodes: ['440281'] })], at)
  expect((await readEntries(db, ['group.saved'])).map(({ kind }) => kind)).toEqual(['group.saved'])
})

test('writes none of several where one is no entry', async () => {
  const db = await openTestUserDatabase()
  const bad = { ...view('坏'), kind: 'Not A Kind' }
  await expect(appendEntries(db, [view('好'), bad], at)).rejects.toThrow()
  expect(await readEntries(db)).toEqual([])
})

test('takes in another log once, and leaves a damaged row where it is and out of the list', async () => {
  const [from, to] = [await openTestUserDatabase(), await openTestUserDatabase()]
  const entries = await appendEntries(from, [view('甲'), view('乙')], at)
  expect(await mergeEntries(to, entries)).toBe(2)
  expect(await mergeEntries(to, entries)).toBe(0)
  await to.entries.update(1, { subject: '' })
  expect((await readEntries(to)).map(({ subject }) => subject)).toEqual(['view/乙'])
  expect(await to.entries.count()).toBe(2)
})

test('code older than the data writes nothing and still reads', async () => {
  const db = await openTestUserDatabase()
  await appendEntries(db, [view('甲')], at)
  await db.marks.put({ id: 'epoch', epoch: userEpoch + 1 })
  await expect(appendEntries(db, [view('迟')], at)).rejects.toMatchObject({ kind: 'outdated' })
  expect(await subjects(await openTestUserDatabase(db.name))).toEqual(['1 view/甲'])
  expect(await db.marks.get('epoch')).toMatchObject({ epoch: userEpoch + 1 })
})
