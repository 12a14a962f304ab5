import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { datasetCheck } from '../../src/cli/dataset-check.ts'
import { datasetMerge } from '../../src/cli/dataset-merge.ts'
import { accept, correct, finish, reject } from '../../src/core/review/decide.ts'
import { ownPackage } from '../../src/core/review/own-package.ts'
import { emptyReviewLog, takeReviews } from '../../src/core/review/review-log.ts'
import { formatBackup } from '../../src/core/user-log/backup.ts'
import { keeping, ReviewOfOne } from '../support/kept-report.ts'
import { realDataset } from '../support/real-dataset.ts'

const kept = await keeping()
const known = await realDataset()
const finished = () =>
  new ReviewOfOne(kept)
    .take((r) =>
      accept(
        r,
        r.items.map(({ key }) => key),
      ),
    )
    .take((r) => finish(r))
const packageOf = ({ entries }: ReviewOfOne) =>
  ownPackage(
    takeReviews(emptyReviewLog, entries),
    known,
    formatBackup(entries, { app: 'test', made: '2026-11-22T08:00:00.000Z' }),
  )

let top = ''
let folder = ''
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'faheng-merge-'))
  folder = join(top, 'data')
  await cp('data', folder, { recursive: true })
})
afterEach(() => rm(top, { recursive: true, force: true }))

async function merge(bytes: Uint8Array) {
  const file = join(top, 'own.zip')
  await writeFile(file, bytes)
  let said = ''
  const effects = { stdout: (text: string) => (said += text), stderr: (text: string) => (said += text) }
  return { code: await datasetMerge([file, folder], effects), said }
}
const figures = () => readFile(join(folder, 'figures.csv'), 'utf8')
const quiet = { stdout: () => undefined, stderr: () => undefined }

test('a reviewed report sent as a package joins the data, and the data stay sound', async () => {
  const { bytes, reports } = packageOf(finished())
  expect(reports).toBe(1)
  const { code, said } = await merge(bytes)
  expect(said).toMatch(/加入 1 份报告、8 个数字/)
  expect(code).toBe(0)
  expect(await datasetCheck([folder], quiet)).toBe(0)
  expect(await figures()).toContain('140524-2024,rule_of_law_vice_principals,58,exact,名')
  expect(await readdir(top)).toEqual(['data', 'own.zip'])
  // The same package again adds nothing.
  const before = await figures()
  expect((await merge(bytes)).said).toMatch(/加入 0 份报告、0 个数字/)
  expect(await figures()).toBe(before)
})

test('what is stated differently is named, and nothing is written', async () => {
  await merge(packageOf(finished()).bytes)
  const before = await figures()
  const other = finished()
    .take((r) => {
      const [item] = r.items.filter(({ key }) => key.startsWith('rule_of_law_vice_principals'))
      return item?.figure ? correct(r, item.key, { ...item.figure, qualifier: 'approx' }) : []
    })
    .take((r) => reject(r, [r.items[0]?.key ?? '']))
  const { code, said } = await merge(packageOf(other).bytes)
  expect([code, said]).toEqual([
    1,
    expect.stringContaining('已有 58（exact, single），要加入的是 58（approx, single）'),
  ])
  expect(said).toContain('什么也没有写入')
  expect(await figures()).toBe(before)
})

test('a damaged package, or none, is refused in words and nothing is written', async () => {
  const before = await figures()
  const { bytes } = packageOf(finished())
  for (const bad of [bytes.slice(0, -30), new Uint8Array([1, 2, 3]), flip(bytes, 200)]) {
    expect(await merge(bad)).toMatchObject({
      code: 1,
      said: expect.stringContaining('什么也没有写入') as string,
    })
  }
  expect((await merge(bytes)).code).toBe(0)
  expect(await figures()).not.toBe(before)
})

const flip = (bytes: Uint8Array, at: number) => bytes.map((byte, i) => (i === at ? byte ^ 64 : byte))
