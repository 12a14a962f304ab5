import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { datasetCheck } from '../../src/cli/dataset-check.ts'
import { datasetMerge } from '../../src/cli/dataset-merge.ts'
import { accept, correct, finish } from '../../src/core/review/decide.ts'
import type { EntryDraft } from '../../src/core/user-log/entry.ts'
import { correcting, logged, packageOf } from '../support/corrected.ts'
import { keeping, ReviewOfOne } from '../support/kept-report.ts'
import { realDataset } from '../support/real-dataset.ts'

// Each merge reads and checks the whole package twice.
vi.setConfig({ testTimeout: 30_000 })

const known = await realDataset()
const staff = { report: '440281-2024', indicator: 'rule_of_law_vice_principals' }
const inspections = { report: '500101-2024', indicator: 'administrative_inspections' }
const permits = { report: '500101-2024', indicator: 'administrative_permits' }
const staffTo = (value: number) =>
  correcting(known, { ...staff, to: [{ value }], why: '漏了两所分校', quote: `受聘${value}名` })
const inspectionsOut = correcting(known, { ...inspections, to: [], why: '那是联合执法' })

let top = ''
let folder = ''
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'faheng-corrections-'))
  folder = join(top, 'data')
  await cp('data', folder, { recursive: true })
})
afterEach(() => rm(top, { recursive: true, force: true }))

/** What each reader corrected, as the files they send, merged in one go. */
async function merge(...readers: readonly (readonly EntryDraft[])[]) {
  const names = readers.map((_, index) => join(top, `${index}.zip`))
  for (const [index, drafts] of readers.entries())
    await writeFile(names[index] ?? '', packageOf(logged(drafts), known).bytes)
  let said = ''
  const say = (text: string) => (said += text)
  return { code: await datasetMerge([...names, folder], { stdout: say, stderr: say }), said }
}
const figures = () => readFile(join(folder, 'figures.csv'), 'utf8')
const corrections = () => readFile(join(folder, 'corrections.csv'), 'utf8')
const whole = async () => {
  const names = (await readdir(folder)).sort()
  return Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]))
}
const quiet = { stdout: () => undefined, stderr: () => undefined }

test('corrections take the place of what they correct, stay visible as such, and the data stay sound', async () => {
  const { code, said } = await merge([staffTo(84), inspectionsOut])
  expect(said).toContain('加入 0 份报告、0 个数字，更正 2 处')
  expect(code).toBe(0)
  expect(await datasetCheck([folder], quiet)).toBe(0)
  const after = await figures()
  expect(after).toContain(
    '440281-2024,rule_of_law_vice_principals,84,exact,名,system,single,,,,correction,checked,更正：原作82名',
  )
  expect(after).not.toContain('440281-2024,rule_of_law_vice_principals,82')
  expect(after).not.toContain('500101-2024,administrative_inspections')
  // What was taken out of the figures is told in the table of corrections, with its sentence and the reason.
  expect(await corrections()).toMatch(
    /500101-2024,administrative_inspections,[0-9a-f]{32},published,1,8,exact,次,bureau,single,全覆盖.*那是联合执法/,
  )
  expect(await readFile(join(folder, 'datapackage.json'), 'utf8')).toContain('"path": "corrections.csv"')
  // Of all other figures nothing changed.
  const before = await readFile(join('data', 'figures.csv'), 'utf8')
  const others = (text: string) =>
    text.split('\n').filter((line) => !line.includes('vice_principals') && !line.includes('tive_inspections'))
  expect(others(after)).toEqual(others(before))
  // The same package again changes nothing; another later adds to what is told.
  const once = await whole()
  expect((await merge([staffTo(84), inspectionsOut])).said).toContain('加入 0 份报告、0 个数字\n')
  expect(await whole()).toEqual(once)
  expect((await merge([correcting(known, { ...permits, to: [{ value: 57 }] })])).code).toBe(0)
  expect((await corrections()).split('\n')).toHaveLength(1 + 6 + 1)
})

test('every conflict is named at once, of corrections and of reports, and nothing is written', async () => {
  const inFigures = await figures()
  await writeFile(
    join(folder, 'figures.csv'),
    inFigures.replace(
      'vice_principals,82,exact,名,system,single,全市受聘中小学法治副校长82名',
      'vice_principals,81,exact,名,system,single,全市受聘中小学法治副校长81名',
    ),
  )
  const before = await whole()
  const { code, said } = await merge(
    [staffTo(84), inspectionsOut],
    [
      correcting(known, { ...inspections, to: [{ value: 9 }] }),
      correcting(known, { ...permits, to: [{ value: 57 }] }),
    ],
  )
  expect(code).toBe(1)
  expect(said).toMatch(
    /440281-2024 的 rule_of_law_vice_principals：公开的数字在更正之后变了，现在公开的是 81（exact, system, single）；更正 [0-9a-f]{32}（2026-11-22）把 82（exact, system, single） 改为 84/,
  )
  const [differing = ''] = /500101-2024 的 administrative_inspections：几处更正说法不同.*/.exec(said) ?? []
  expect(differing).toContain('改为 没有写')
  expect(differing).toContain('改为 9')
  expect(said).toContain('2 处与')
  expect(said).toContain('什么也没有写入')
  expect(await whole()).toEqual(before)
})

test('one package with a reviewed report and a correction is merged whole', async () => {
  const review = new ReviewOfOne(await keeping())
    .take((r) =>
      accept(
        r,
        r.items.map(({ key }) => key),
      ),
    )
    .take((r) => finish(r))
  const entries = [...review.entries, ...logged([staffTo(84)], 100)]
  const file = join(top, 'own.zip')
  await writeFile(file, packageOf(entries, known).bytes)
  let said = ''
  expect(await datasetMerge([file, folder], { ...quiet, stdout: (text) => (said += text) })).toBe(0)
  expect(said).toContain('加入 1 份报告、8 个数字，更正 1 处')
  // A report that says something else than was merged before is named together with a correction that cannot be applied.
  const other = review.take((r) => {
    const [item] = r.items.filter(({ key }) => key.startsWith('rule_of_law_vice_principals'))
    return item?.figure ? correct(r, item.key, { ...item.figure, qualifier: 'approx' }) : []
  })
  other.take((r) => finish(r))
  await writeFile(file, packageOf([...other.entries, ...logged([staffTo(85)], 100)], known).bytes)
  const before = await whole()
  let refused = ''
  expect(await datasetMerge([file, folder], { ...quiet, stderr: (text) => (refused += text) })).toBe(1)
  expect(refused).toContain('140524-2024 的 rule_of_law_vice_principals：已有 58')
  expect(refused).toContain('440281-2024 的 rule_of_law_vice_principals：公开的数字在更正之后变了')
  expect(await whole()).toEqual(before)
})

test('a corrected number without its correction, or a table torn from the package, does not pass the check', async () => {
  await merge([staffTo(84)])
  await writeFile(
    join(folder, 'corrections.csv'),
    (await corrections()).split('\n').slice(0, 1).join('') + '\n',
  )
  let said = ''
  const effects = {
    ...quiet,
    stderr: (text: string) => (said += text),
    stdout: (text: string) => (said += text),
  }
  expect(await datasetCheck([folder], effects)).toBe(1)
  expect(said).toContain('须见于 corrections.csv')
  await rm(join(folder, 'corrections.csv'))
  expect(await datasetCheck([folder], effects)).toBe(1)
  expect(said).toContain('更正会丢失')
})
