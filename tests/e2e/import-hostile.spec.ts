import { strToU8, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { bringFiles, rowOf, type TestFile } from '../support/bring-files.ts'
import { dice } from '../support/dice.ts'
import { watchIntruders } from '../support/intruders.ts'
import { inventedReport } from '../support/invented-report.ts'
import { makeDocx, p } from '../support/make-docx.ts'
import { makePdf, setText } from '../support/make-pdf.ts'
import { expect, test } from '../support/page.ts'
import { xssPayloads } from '../support/xss-payloads.ts'

/** A workbook of one sheet, as small as one can be. */
function makeWorkbook(sheet: string, before = ''): Uint8Array {
  const relation = '<Relationship Id="r1" Target="worksheets/sheet1.xml"/>'
  const files = {
    'xl/workbook.xml': '<workbook><sheets><sheet name="一" id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation}</Relationships>`,
    'xl/worksheets/sheet1.xml': `${before}<worksheet>${sheet}</worksheet>`,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

const report = makeDocx({ body: inventedReport.map((line) => p(line)).join('') })
const entity = `<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>`
const root = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
const workbook = makeWorkbook('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>')
const line = { text: '乐昌市教育局', x: 90, y: 700 }

/** An archive whose directory claims other sizes than it has. */
function forged(whole: Uint8Array): Uint8Array {
  const bytes = whole.slice()
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 28 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 9_000_000, true)
  return bytes
}

const hostile: readonly (TestFile & { told: RegExp })[] = [
  {
    name: 'bomb.docx',
    content: makeDocx({ body: p('0'.repeat(8 * 1024 * 1024)) }),
    told: /构造可疑.*压缩比/,
  },
  {
    name: 'xxe.docx',
    content: makeDocx({
      body: '',
      others: { 'word/document.xml': `${entity}${root}<w:body>${p('&x;')}</w:body></w:document>` },
    }),
    told: /文档类型声明/,
  },
  {
    name: 'bomb.xlsx',
    content: makeWorkbook(`<v>${'0'.repeat(8 * 1024 * 1024)}</v>`),
    told: /构造可疑.*压缩比/,
  },
  {
    name: 'xxe.xlsx',
    content: makeWorkbook('<v>&x;</v>', '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    told: /文档类型声明/,
  },
  {
    name: 'wide.xlsx',
    content: makeWorkbook('<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>'),
    told: /表格超过 1000 列/,
  },
  { name: 'cut.xlsx', content: workbook.subarray(0, workbook.length >> 1), told: /已损坏/ },
  { name: 'forged.docx', content: forged(report), told: /已损坏/ },
  { name: 'forged.xlsx', content: forged(workbook), told: /已损坏/ },
  { name: 'cut.docx', content: report.subarray(0, report.length >> 1), told: /已损坏/ },
  {
    name: 'cut.pdf',
    content: makePdf({ pages: [setText(inventedReport)] }).subarray(0, 900),
    told: /PDF 不完整/,
  },
  { name: 'scan.pdf', content: makePdf({ pages: [[], [], []] }), told: /扫描图片/ },
  {
    name: 'script.pdf',
    content: makePdf({
      pages: [[line]],
      catalogue: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>',
      pageTree: '<< /Type /Pages /Kids [2 0 R] /Count 1 >>',
    }),
    told: /已损坏|没有文字|扫描/,
  },
  {
    name: 'old.doc',
    content: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    told: /另存为 \.docx/,
  },
  { name: 'huge.txt', content: new Uint8Array(21 * 1024 * 1024).fill(65), told: /上限 20 MB/ },
  { name: 'empty.txt', content: '', told: /文件是空的/ },
  {
    name: 'noise.bin',
    content: Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251),
    told: /不是文本文件/,
  },
]

test('hostile files are refused in words, and the good one between them is read', async ({ page }) => {
  const [first, ...others] = hostile
  await bringFiles(page, [...(first ? [first] : []), { name: 'good.docx', content: report }, ...others])
  for (const { name, told } of hostile) {
    await expect(rowOf(page, name), name).toContainText('没有读')
    await expect(rowOf(page, name), name).toContainText(told)
  }
  await expect(rowOf(page, 'good.docx').getByText('已读', { exact: true })).toBeVisible()
})

test('a Word document with flipped bits is refused or reads the same', async ({ page }) => {
  const roll = dice(20_261_122)
  const files = Array.from({ length: 16 }, (_, i): TestFile => {
    const content = report.slice()
    const at = roll(content.length)
    content[at] = (content[at] ?? 0) ^ (1 << roll(8))
    return { name: `${i}.docx`, content }
  })
  await bringFiles(page, [{ name: 'whole.docx', content: report }, ...files])
  const told = async (name: string) => (await rowOf(page, name).innerText()).split('\n')
  const right = (await told('whole.docx')).filter((one) => /^(陵川县教育局|数字)/.test(one))
  expect(right).toHaveLength(2)
  for (const { name } of files) {
    const lines = await told(name)
    if (lines.includes('没有读')) continue
    expect(
      lines.filter((one) => /^(陵川县教育局|数字)/.test(one)),
      name,
    ).toEqual(right)
  }
})

test('payloads in names and contents stay text, in the list and in the reader', async ({ page, context }) => {
  const intrusionOf = await watchIntruders(context)
  const some = xssPayloads.filter((_, index) => index % 12 === 0)
  const body = `${inventedReport.join('\n')}\n${xssPayloads.map((text) => `${text}，共开展法治讲座12场。`).join('\n')}`
  const named = some.map((text, i): TestFile => ({
    name: `${text.replaceAll('/', '∕')}${i}.txt`,
    content: text,
  }))
  await bringFiles(page, [
    { name: '报告.txt', content: body },
    {
      name: '报告.docx',
      content: makeDocx({
        body: body
          .split('\n')
          .map((text) => p(xml(text)))
          .join(''),
      }),
    },
    { name: '报告.html', content: readFileSync('tests/fixtures/report-pages/gbk-html/page.html') },
    ...named,
  ])
  await expect(page.getByText(some[1] ?? '', { exact: false }).first()).toBeVisible()
  for (const summary of await page.locator('li summary').all())
    if (await summary.isVisible()) await summary.click()
  await expect(rowOf(page, '报告.docx')).toContainText('已读')
  for (const name of ['报告.txt', '报告.docx']) {
    await rowOf(page, name).getByRole('link', { name: '对照原文' }).click()
    await expect(page.getByRole('region', { name: '报告原文' })).toContainText('onerror=alert(1)')
    await page.goto('/#/import')
    await expect(page.getByRole('heading', { level: 1, name: '导入报告' })).toBeVisible()
  }
  expect(await intrusionOf(page)).toEqual({ calls: 0, foreign: [] })
})

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
