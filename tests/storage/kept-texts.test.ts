import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { keep, removeImport } from '../../src/core/review/keep.ts'
import { emptyReviewLog, takeReviews } from '../../src/core/review/review-log.ts'
import { saveView } from '../../src/core/user-log/changes.ts'
import { sealEntry } from '../../src/core/user-log/entry.ts'
import { formatBackup, parseBackup } from '../../src/core/user-log/backup.ts'
import { reviewEntryKinds } from '../../src/core/user-log/kinds.ts'
import { planRestore } from '../../src/core/user-log/plan-restore.ts'
import { readText, readTextRecords, readTexts } from '../../src/storage/kept-texts.ts'
import { userEpoch } from '../../src/storage/user-database.ts'
import { appendWithTexts, restoreEntries } from '../../src/storage/log-with-texts.ts'
import { appendEntries, readEntries, readEntriesSince } from '../../src/storage/user-log.ts'
import { keeping } from '../support/kept-report.ts'
import { newDatabaseName, openTestUserDatabase } from '../support/small-database.ts'

const at = '2026-11-22T08:00:00.000Z'
const kept = await keeping()
const { sha256 } = kept.text
const record = { sha256, hash: kept.hash, text: kept.text }
const withReport = async () => {
  const db = await openTestUserDatabase()
  await appendWithTexts(db, [kept.draft], { texts: [record] }, at)
  return db
}

test('a text comes back as it was kept, over a reopening', async () => {
  const db = await openTestUserDatabase((await withReport()).name)
  expect(await readText(db, sha256, kept.hash)).toEqual(kept.text)
  expect(await readTexts(db)).toEqual({ texts: [record], damaged: 0 })
})

test('a text that is not what was kept is never shown', async () => {
  const db = await withReport()
  await db.texts.update(sha256, { 'text.text': kept.text.text.replace('58', '59') })
  expect(await readText(db, sha256, kept.hash)).toBe('damaged')
  expect(await readTexts(db)).toEqual({ texts: [], damaged: 1 })
  expect(await readText(db, '0'.repeat(64), kept.hash)).toBe('missing')
})

test('neither entry nor text is written where one of them cannot be', async () => {
  const db = await openTestUserDatabase()
  const bad = { ...kept.draft, kind: 'Not A Kind' }
  await expect(appendWithTexts(db, [kept.draft, bad], { texts: [record] }, at)).rejects.toThrow()
  expect([await db.texts.count(), await db.entries.count()]).toEqual([0, 0])
})

test('what came after a row is read without what came before', async () => {
  const db = await withReport()
  const first = await readEntriesSince(db, 0, reviewEntryKinds)
  expect(first).toMatchObject({ row: 1, entries: [{ kind: 'import.kept' }] })
  await appendEntries(db, [saveView('v', { name: '甲', link: '#/compare?i=x' }), removeImport(sha256)], at)
  expect(await readEntriesSince(db, first.row, reviewEntryKinds)).toMatchObject({
    row: 3,
    entries: [{ kind: 'import.removed' }],
  })
})

test('a database of the first version opens with everything in it, and has room for texts', async () => {
  const name = newDatabaseName()
  const old = new Dexie(name)
  old.version(1).stores({ entries: '++row, &id, seq, kind, subject', marks: 'id', boundaries: 'id' })
  const entry = sealEntry(saveView('v', { name: '甲', link: '#/compare?i=x' }), { seq: 1, at })
  await old.table('entries').add({ ...entry })
  await old.table('marks').put({ id: 'epoch', epoch: 1 })
  old.close()
  const db = await openTestUserDatabase(name)
  expect(await readEntries(db)).toEqual([entry])
  await appendWithTexts(db, [kept.draft], { texts: [record] }, at)
  expect((await readEntries(db)).map(({ seq }) => seq)).toEqual([1, 2])
  expect(await db.marks.get('epoch')).toEqual({ id: 'epoch', epoch: userEpoch })
})

test('a backup brings report, text and decisions to another machine, and back what was removed here', async () => {
  const from = await withReport()
  const { texts } = await readTexts(from)
  const file = formatBackup(await readEntries(from), { app: 'test', made: at }, texts as never)
  const backup = parseBackup(file)
  if ('faults' in backup) throw new Error(backup.faults.join())
  const records = readTextRecords(backup.texts) ?? []
  const to = await openTestUserDatabase()
  const plan = planRestore(await readEntries(to), backup.entries)
  expect(plan.gained).toEqual(['导入的报告“a.txt”（1 条记录）'])
  await restoreEntries(to, { entries: plan.entries, texts: records }, [], at)
  expect(await readText(to, sha256, kept.hash)).toEqual(kept.text)

  await appendWithTexts(to, [removeImport(sha256)], { texts: [], removed: [sha256] }, at)
  const again = planRestore(await readEntries(to), backup.entries)
  expect(again).toMatchObject({ entries: [], older: [{ now: null }] })
  await restoreEntries(to, { entries: [], texts: records }, [], at)
  expect(await readText(to, sha256, kept.hash)).toBe('missing')
  const back = again.older.map(({ draft }) => draft)
  await restoreEntries(to, { entries: [], texts: records }, back, at)
  expect(await readText(to, sha256, kept.hash)).toEqual(kept.text)
  expect(takeReviews(emptyReviewLog, await readEntries(to)).imports.size).toBe(1)
})

test('a backup whose text was altered is refused', async () => {
  const from = await withReport()
  const { texts } = await readTexts(from)
  const file = formatBackup(await readEntries(from), { app: 'test', made: at }, texts as never)
  const backup = parseBackup(file.replace('法治副校长58名', '法治副校长59名'))
  expect('faults' in backup && backup.faults[0]).toBe('第1份原文：内容与校验值不符，被改动过。')
})

test('a text read again in another encoding replaces the first', async () => {
  const db = await withReport()
  const { app, ...reading } = kept.text
  const other = keep({ ...reading, text: `${reading.text}。` }, { name: 'a.txt', bytes: 1, app })
  await appendWithTexts(db, [other.draft], { texts: [{ sha256, hash: other.hash, text: other.text }] }, at)
  expect(await readText(db, sha256, kept.hash)).toBe('damaged')
  expect(await readText(db, sha256, other.hash)).toMatchObject({ text: other.text.text })
})
