import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { datasetBuild } from '../../src/cli/dataset-build.ts'
import { extractReport } from '../../src/core/extract/extract-report.ts'
import type { FigureReading } from '../../src/core/extract/figures/types.ts'
import { checkPackage } from '../../src/core/package/check-package.ts'
import type { Figure } from '../../src/core/schema/figure.ts'
import { seeds } from '../../src/package/build/seeds.ts'
import { readPackageFolder } from '../../src/package/read-folder.ts'
import { regionList } from '../support/region-list.ts'

const shared = '../shared'
const hasShared = existsSync(join(shared, 'seeds'))
if (!hasShared)
  console.warn('skipped: ../shared does not stand beside this repository, so data/ cannot be remade')

const committedFigures = readPackageFolder('data').then((raw) => checkPackage(raw).rows.figures)

describe.skipIf(!hasShared)('dataset build', () => {
  test('remakes the committed files byte for byte', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'faheng-build-'))
    try {
      const effects = { stdout: () => undefined, stderr: (text: string) => expect(text).toBe('') }
      expect(await datasetBuild(['--shared', shared, '--out', folder], effects)).toBe(0)
      expect(await readdir(folder)).toEqual(await readdir('data'))
      for (const file of await readdir('data')) {
        const [remade, kept] = await Promise.all([
          readFile(join(folder, file), 'utf8'),
          readFile(join('data', file), 'utf8'),
        ])
        expect(remade, `${file} differs: run npm run dataset -- build`).toBe(kept)
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  test('does not undo corrections that were merged in: it says so and writes nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'faheng-build-'))
    try {
      await writeFile(join(folder, 'corrections.csv'), 'report,indicator\n440281-2024,x\n')
      let said = ''
      const effects = { stdout: () => undefined, stderr: (text: string) => (said += text) }
      expect(await datasetBuild(['--shared', shared, '--out', folder], effects)).toBe(1)
      expect(said).toContain('重做会把它们撤销')
      expect(await readdir(folder)).toEqual(['corrections.csv'])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  test.each(seeds)('commits for $report.id exactly what the extractor reads', async ({ file, report }) => {
    const text = await readFile(join(shared, 'seeds', file), 'utf8')
    const read = extractReport(text, { regions: regionList(), format: 'text' })
    if ('fault' in read) throw new Error(read.reason)
    const evidence = ({
      indicator,
      value,
      qualifier,
      unit,
      role,
      quote,
      start,
      end,
      rule,
    }: FigureReading | Figure) =>
      JSON.stringify({ indicator, value, qualifier, unit, role, quote, start, end, rule })
    const figures = (await committedFigures).filter((figure) => figure.report === report.id)
    expect(figures.map(evidence).sort()).toEqual(read.figures.map(evidence).sort())
  })

  test('lists every departure from the hand-made answers and writes nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'faheng-build-'))
    try {
      const altered = join(folder, 'shared')
      for (const part of ['reference', 'seeds', 'gold']) {
        await mkdir(join(altered, part), { recursive: true })
        for (const file of await readdir(join(shared, part))) {
          const text = await readFile(join(shared, part, file), 'utf8')
          const wrong = text.replace('rule_of_law_vice_principals,82,', 'rule_of_law_vice_principals,28,')
          await writeFile(join(altered, part, file), wrong)
        }
      }
      let stderr = ''
      const effects = { stdout: () => undefined, stderr: (part: string) => void (stderr += part) }
      const out = join(folder, 'out')
      expect(await datasetBuild(['--shared', altered, '--out', out], effects)).toBe(1)
      expect(stderr.trim().split('\n')).toEqual([
        '000_610ca47a5f9f6e2c.txt: not read: rule_of_law_vice_principals=28',
        '000_610ca47a5f9f6e2c.txt: not among the answers: rule_of_law_vice_principals=82 in “全市受聘中小学法治副校长82名”',
      ])
      expect(existsSync(out)).toBe(false)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  test.each(seeds)('quotes $report.id from where it says', async ({ file, report }) => {
    const text = await readFile(join(shared, 'seeds', file), 'utf8')
    const figures = (await committedFigures).filter((figure) => figure.report === report.id)
    expect(figures.length).toBeGreaterThan(0)
    for (const { quote, start, end } of figures) expect(text.slice(start ?? 0, end ?? 0)).toBe(quote)
  })
})

describe('dataset build, told wrong', () => {
  test.each([
    [
      ['--shared', 'no-such-folder'],
      /cannot read no-such-folder\S*; name the shared folder with --shared DIR/,
    ],
    [['--share', '../shared'], /Unknown option '--share'/],
  ])('answers %j in one line and exits 2', async (args, message) => {
    let stderr = ''
    const effects = { stdout: () => undefined, stderr: (text: string) => void (stderr += text) }
    expect(await datasetBuild([...args, '--out', 'no-such-output'], effects)).toBe(2)
    expect(stderr).toMatch(message)
    expect(stderr.trimEnd()).not.toContain('\n')
    expect(existsSync('no-such-output')).toBe(false)
  })
})
