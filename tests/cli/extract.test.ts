import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ExtractEffects, extractEffects } from '../../src/cli/extract-effects.ts'
import type { ExtractedFile } from '../../src/cli/extract-file.ts'
import { extract } from '../../src/cli/extract.ts'
import { inventedReport } from '../support/invented-report.ts'
import { makeDocx, p } from '../support/make-docx.ts'
import { makePdf, setText } from '../support/make-pdf.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const page = join(root, 'tests/fixtures/report-pages/utf8-text-with-navigation/page.txt')
const html = join(root, 'tests/fixtures/report-pages/gbk-html/page.html')

async function run(args: string[], effects: Partial<ExtractEffects> = {}) {
  const out = { stdout: '', stderr: '' }
  const code = await extract(args, {
    ...extractEffects,
    interactive: false,
    colour: false,
    stdout: (text) => (out.stdout += text),
    stderr: (text) => (out.stderr += text),
    ...effects,
  })
  return { code, ...out }
}

describe('extract --json', () => {
  it('prints one object a file, with every key of the contract', async () => {
    const { code, stdout, stderr } = await run(['--json', page, html])
    expect([code, stderr]).toEqual([0, ''])
    const [first, second] = JSON.parse(stdout) as Record<string, unknown>[]
    expect(first).toMatchObject({
      file: page,
      report: { bureau: '陵川县教育局', adcode: '140524', year: 2024 },
    })
    expect(second).toMatchObject({ file: html, report: { bureau: '涡阳县教育局', kind: 'rule_of_law' } })
    const keys = ['bureau', 'adcode', 'year', 'published', 'title', 'kind', 'sections', 'warnings']
    expect(Object.keys(first?.['report'] as object)).toEqual(expect.arrayContaining(keys))
    const [figure] = first?.['figures'] as object[]
    const figureKeys = [
      'indicator',
      'value',
      'qualifier',
      'unit',
      'scope',
      'quote',
      'start',
      'end',
      'rule',
      'note',
    ]
    expect(Object.keys(figure ?? {})).toEqual(expect.arrayContaining(figureKeys))
  })
})

describe('extract of documents', () => {
  const paragraphs = inventedReport.map((text) => p(text)).join('')
  const photo = `<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>`
  const files: Record<string, Uint8Array> = {
    'a.docx': makeDocx({ body: paragraphs + photo }),
    'a.pdf': makePdf({ pages: [setText(inventedReport)] }),
    // Names do not count.
    'a.txt': makeDocx({ body: paragraphs }),
  }
  const effects: Partial<ExtractEffects> = {
    fileSize: (path) => Promise.resolve(files[path]?.length ?? 0),
    readBytes: (path) => Promise.resolve(files[path] ?? new Uint8Array()),
  }

  it('reads Word and PDF by content, with offsets into the text it prints', async () => {
    const { code, stdout, stderr } = await run(['--json', ...Object.keys(files)], effects)
    expect([code, stderr]).toEqual([0, ''])
    const read = JSON.parse(stdout) as (ExtractedFile & { file: string })[]
    expect(read.map(({ document }) => document.kind)).toEqual(['docx', 'pdf', 'docx'])
    for (const { document, report, figures } of read) {
      expect(report).toMatchObject({ bureau: '陵川县教育局', adcode: '140524', year: 2024 })
      expect(figures.map(({ value }) => value)).toEqual(
        expect.arrayContaining([126, 5, 17, 58, 112, 23456, 9]),
      )
      for (const { quote, start, end } of figures) expect(document.text?.slice(start, end)).toBe(quote)
    }
  }, 30_000)

  it('says what was not read', async () => {
    expect((await run(['a.docx'], effects)).stdout).toContain('读取：图片 1 张没有读')
  })
})

describe('extract --clauses', () => {
  const csv = (text: string) => ({
    fileSize: () => Promise.resolve(text.length),
    readBytes: () => Promise.resolve(new TextEncoder().encode(text)),
  })

  it('reads each clause by itself, quoted cells and extra columns included', async () => {
    const text =
      '\ufeffid,clause,expected\r\na,"作出行政处罚3件,\n罚款2万元",[]\r\nb,"计划开展""宪法""讲座5场",\r\n'
    const { code, stdout } = await run(['--json', '--clauses', 'clauses.csv'], csv(text))
    expect(code).toBe(0)
    const read = JSON.parse(stdout) as Record<string, unknown[]>
    expect(read['a']).toContainEqual({ indicator: 'administrative_penalties', value: 3, qualifier: 'exact' })
    expect(read['b']).toEqual([])
  })

  it.each([
    ['a missing column', 'id,text\na,b\n', '每行要有 id 和 clause 两列'],
    ['an open quote', 'id,clause\na,"b\n', 'CSV 格式有误'],
    ['an empty file', '', '文件是空的'],
  ])('says in one line that there is %s', async (_name, text, message) => {
    const { code, stdout, stderr } = await run(['--json', '--clauses', 'clauses.csv'], csv(text))
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(new RegExp(`^clauses\\.csv: .*${message}.*\n$`))
  })
})

describe('extract for a reader', () => {
  it('prints the report, its figures by group with quotes, what was refused, and whether it was on time', async () => {
    const { stdout } = await run([page])
    expect(stdout).toContain('陵川县教育局 · 山西省晋城市陵川县（140524） · 2024年')
    expect(stdout).toContain('公布：2025-02-18，按时（期限 2025-04-01）')
    expect(stdout).toContain('✓ 第一责任人履职')
    expect(stdout).toMatch(/执法活动\n[\s\S]*行政处罚件数 {2}5 件/)
    expect(stdout).toMatch(/未采用 \d+ 处\n/)
    expect(stdout).not.toContain('\u001b[')
  })

  it('marks the number in its quote where colours are on, and prints no tags of a page', async () => {
    const { stdout } = await run([html], { colour: true })
    expect(stdout).toContain('作出行政处罚\u001b[1m9\u001b[22m件')
    expect(stdout).not.toMatch(/<\/?(?:b|span)/)
  })

  it('shows progress on a terminal, and every tenth of the way for many files elsewhere', async () => {
    const many = Array.from({ length: 30 }, () => page)
    const progress = (await run(['--json', ...many])).stderr.split('\n').filter((line) => line !== '')
    expect(progress.at(0)).toBe('已读 3/30')
    expect(progress).toHaveLength(10)
    expect((await run(['--json', page, page], { interactive: true })).stderr).toContain('[2/2]')
    expect((await run(['--json', page])).stderr).toBe('')
  })
})

describe('extract on bad input', () => {
  let folder = ''
  const file = (name: string) => join(folder, name)
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'extract-'))
    writeFileSync(file('empty.txt'), '')
    writeFileSync(file('binary.txt'), Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 8))
    writeFileSync(file('news.txt'), '县教育局召开会议\n各股室负责人共45人参加。\n')
    writeFileSync(file('report.docx'), makeDocx({ body: p('一年来') }).subarray(0, 400))
    writeFileSync(file('huge.txt'), '')
    truncateSync(file('huge.txt'), 50 * 1024 * 1024)
    mkdirSync(file('folder.txt'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('gives one line for each file it cannot read, exits 2, and still prints the others', () => {
    const bad = [
      'empty.txt',
      'binary.txt',
      'news.txt',
      'report.docx',
      'huge.txt',
      'folder.txt',
      'missing.txt',
    ].map(file)
    const command = [
      '--import',
      'tsx',
      join(root, 'src/cli/main.ts'),
      'extract',
      '--json',
      ...bad.slice(0, 3),
      page,
      ...bad.slice(3),
    ]
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', cwd: root })
    expect(status).toBe(2)
    expect((JSON.parse(stdout) as { file: string }[]).map((read) => read.file)).toEqual([page])
    expect(stderr.trimEnd().split('\n')).toEqual([
      `${bad[0] ?? ''}: 文件是空的`,
      `${bad[1] ?? ''}: 不是文本文件`,
      `${bad[2] ?? ''}: 不是教育部门的年度报告：没有找到法治政府建设、行政执法或信息公开年度报告的标题`,
      `${bad[3] ?? ''}: 文件已损坏，请重新下载或另存一份再读（压缩包不完整）`,
      `${bad[4] ?? ''}: 文件太大（50.0 MB），上限 20.0 MB`,
      `${bad[5] ?? ''}: 这是文件夹，不是文件`,
      `${bad[6] ?? ''}: 没有这个文件`,
    ])
  }, 20_000)

  it.each([[[]], [['--nonsense', 'a.txt']], [['--clauses', 'a.csv', 'b.txt']], [['--clauses']]])(
    'explains its use for %j',
    async (args) => {
      const { code, stdout, stderr } = await run(args)
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/^extract: .*\nUsage: npm run --silent extract/)
    },
  )
})
