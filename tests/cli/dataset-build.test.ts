import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { datasetBuild } from '../../src/cli/dataset-build.ts'
import { checkPackage } from '../../src/core/package/check-package.ts'
import { seeds } from '../../src/package/build/seeds.ts'
import { readPackageFolder } from '../../src/package/read-folder.ts'

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
