import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { datasetCheck } from '../../src/cli/dataset-check.ts'
import { datasetMerge } from '../../src/cli/dataset-merge.ts'
import { accept, correct, finish, reject } from '../../src/core/review/decide.ts'
import { ownPackage } from '../../src/core/review/own-package.ts'
import { emptyReviewLog, takeReviews } from '../../src/core/review/review-log.ts'
import { formatBackup } from '../../src/core/user-log/backup.ts'
import { keeping, ReviewOfOne } from '../support/kept-report.ts'
import { realDataset } from '../support/real-dataset.ts'

// Each merge reads and checks the whole package twice.
vi.setConfig({ testTimeout: 30_000 })

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
  ownPackage(takeReviews(emptyReviewLog, entries), known, {
    backup: formatBackup(entries, { app: 'test', made: '2026-11-22T08:00:00.000Z' }),
    app: 'test',
  })

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

/** Every file of the folder, with what is in it. */
const whole = async () => {
  const names = (await readdir(folder)).sort()
  return Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]))
}

test.each([1, 2])(
  'a failure at the %i. rename leaves the old package whole, and nothing beside it',
  async (nth) => {
    await writeFile(join(folder, 'notes.txt'), 'mine')
    const before = await whole()
    const file = join(top, 'own.zip')
    await writeFile(file, packageOf(finished()).bytes)
    let count = 0
    const move: typeof rename = (from, to) =>
      ++count === nth ? Promise.reject(new Error('EIO')) : rename(from, to)
    await expect(datasetMerge([file, folder], { ...quiet, move })).rejects.toThrow('EIO')
    expect(await whole()).toEqual(before)
    expect(await readdir(top)).toEqual(['data', 'own.zip'])
    // What is not of the package stays in the folder when it goes well.
    expect(await datasetMerge([file, folder], quiet)).toBe(0)
    expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('mine')
  },
)

test('a program killed between the renames is made good by the next', async () => {
  const before = await whole()
  const file = join(top, 'own.zip')
  await writeFile(file, packageOf(finished()).bytes)
  let count = 0
  // From the second rename on nothing happens any more.
  const move: typeof rename = (from, to) =>
    ++count === 1 ? rename(from, to) : Promise.reject(new Error('killed'))
  await expect(datasetMerge([file, folder], { ...quiet, move })).rejects.toThrow('killed')
  await expect(readdir(folder)).rejects.toThrow()
  let said = ''
  const stdout = (text: string) => (said += text)
  await writeFile(file, 'no package')
  expect(await datasetMerge([file, folder], { ...quiet, stdout })).toBe(1)
  expect(said).toContain('已恢复原样')
  expect(await whole()).toEqual(before)
})

const flip = (bytes: Uint8Array, at: number) => bytes.map((byte, i) => (i === at ? byte ^ 64 : byte))
