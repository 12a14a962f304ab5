import { readFile } from 'node:fs/promises'
import type { BrowserContext, Download, Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/node'
import { expect, test } from '../support/page.ts'

const fourBureaus = '#/compare?i=rule_of_law_vice_principals&r=440281~500101~410811~450200&y=2024&v=rank'
const everyone = '#/compare?i=rule_of_law_vice_principals&r=*&y=2024&v=rank'
const tableOnly = '#/compare?i=rule_of_law_vice_principals&r=440281~500101&y=2024&v=table'

/** The sources come last, so the rest of the page stands too. */
async function open(page: Page, link: string) {
  await page.goto(link)
  await expect(page.getByRole('heading', { name: /^来源（\d+ 份报告）$/ })).toBeVisible()
}

async function openMenu(page: Page) {
  const opener = page.locator('summary', { hasText: '带走' })
  await opener.focus()
  await page.keyboard.press('Enter')
}

async function press(page: Page, name: string) {
  await openMenu(page)
  await page.getByRole('button', { name, exact: true }).click()
}

async function download(page: Page, name: string): Promise<{ file: Buffer; name: string }> {
  const coming: Promise<Download> = page.waitForEvent('download')
  await press(page, name)
  const done = await coming
  return { file: await readFile(await done.path()), name: done.suggestedFilename() }
}

async function readTexts(context: BrowserContext, svg: string): Promise<readonly string[]> {
  // The app's own page refuses to parse markup from text.
  const reader = await context.newPage()
  const texts = await reader.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml')
    return [...parsed.querySelectorAll('text')].map((text) => text.textContent)
  }, svg)
  await reader.close()
  return texts
}

/** The PNG has two pixels for each of the SVG's, each way; its header says so. */
function expectTwice(png: Buffer, svg: string): void {
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  const size = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg)
  expect(png.readUInt32BE(16)).toBe(Math.round(Number(size?.[1]) * 2))
  expect(png.readUInt32BE(20)).toBe(Math.round(Number(size?.[2]) * 2))
}

/** The table twin as a program reads it: region → what its cell prints. */
async function readTwin(page: Page): Promise<Record<string, string>> {
  const table = page.getByRole('table', { name: /法治副校长人数/ })
  const names = await table.getByRole('rowheader').allTextContents()
  const cells = await table.getByRole('cell').allTextContents()
  return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
}

test('saves CSV and a workbook that other readers open, cell by cell as the table twin', async ({ page }) => {
  await open(page, everyone)
  const csv = await download(page, 'CSV')
  expect(csv.name).toMatch(/^法衡-法治副校长人数-2024年-\d{4}-\d\d-\d\d\.csv$/)
  const records: Record<string, string>[] = parse(csv.file, { bom: true, columns: true })
  const twin = Object.fromEntries(
    records.map((row): [string, string] => [row.地区 ?? '', row.表中所示 ?? '']),
  )
  expect(Object.keys(twin).length).toBeGreaterThan(40)
  // The table below the chart comes in pieces.
  await expect.poll(() => readTwin(page)).toEqual(twin)

  const workbook = await readWorkbook((await download(page, 'Excel')).file)
  expect(workbook.map((sheet) => sheet.sheet)).toEqual(['数据', '说明', '来源'])
  const [head = [], ...rows] = workbook[0]?.data ?? []
  const at = (name: string) => head.indexOf(name)
  expect(Object.fromEntries(rows.map((row) => [row[at('地区')], row[at('表中所示')]]))).toEqual(twin)
  for (const row of rows) {
    const [value, state, sign] = [row[at('数值')], row[at('状态')], row[at('约限')]]
    const printed = state === '已报告' ? `${String(sign ?? '')}${String(value)}` : state
    expect(printed).toBe(row[at('表中所示')])
    expect(typeof value === 'number').toBe(state === '已报告')
  }
  await expect(page.getByText('Excel 工作簿已存为文件')).toBeVisible()
})

test('saves a picture that stands alone, in both formats', async ({ page, context }) => {
  await open(page, fourBureaus)
  await expect(page.locator('[data-chart] svg').first()).toBeVisible()
  const svg = (await download(page, 'SVG')).file.toString('utf8')
  const texts = (await readTexts(context, svg)).join('\n')
  const parts = [
    '法治副校长人数（人），2024年',
    '2 / 4 家已报告',
    '最高为万州区156人',
    '未提及',
    '无报告',
    '合并口径',
  ]
  for (const part of [...parts, '数据集版本', fourBureaus]) expect(texts).toContain(part)
  expect(svg).not.toMatch(/<style|<script|<image|foreignObject|\sstyle=/)

  expectTwice((await download(page, 'PNG')).file, svg)
})

const some =
  'r=500000~350213~330702~450600~360500~430624~320205~120104~610323~440300~211400~530112~341823~450200'
const requests = `#/compare?i=disclosure_requests&${some}`
const sources = /来源：\d+份公开年度报告，见链接。法衡数据集版本 [\da-f]{16}/

const pictures = [
  {
    view: 'a ranking against all reporters',
    link: `${requests}&y=2023&v=rank&m=a`,
    words: [
      '依申请公开件数（件），2023年',
      '11 / 14 家已报告',
      '数据集全部中位数 1（16家）',
      '未读全',
      '无报告',
    ],
  },
  {
    view: 'lines with a reference',
    link: `#/compare?i=information_disclosed&${some}&y=2021..2024&v=line&m=a`,
    words: ['主动公开信息条数（条），2021—2024年', '2023年 11 / 14 家已报告', '灰色虚线：数据集全部的中位数'],
  },
  {
    view: 'small multiples',
    link: `#/compare?i=information_disclosed&${some}&y=2021..2024&v=line.s&m=a`,
    words: [
      '2023年 11 / 14 家已报告',
      '重庆市从2022年的≥7100条到2023年的4884条',
      '灰色虚线：数据集全部的中位数',
    ],
  },
  {
    view: 'slopes',
    link: `${requests}&y=2022..2023&v=slope`,
    words: ['依申请公开件数（件），2022—2023年', '2022年 3 / 14 家已报告', '8 ↑ 重庆市'],
  },
  {
    view: 'dumbbells',
    link: `${requests}&y=2022..2023&v=slope.d`,
    words: ['2023年 11 / 14 家已报告', '6→8 ↑', '小点2022年，大点2023年'],
  },
  {
    view: 'a scatter',
    link: `#/compare?i=disclosure_requests~information_disclosed&${some}&y=2023&v=scatter`,
    words: ['依申请公开件数（件）、主动公开信息条数（条），2023年', '11 / 14 家已报告', '两项都有的10家'],
  },
  {
    view: 'a spread by province',
    link: `${requests}&y=2023&v=spread.p&m=a`,
    words: [
      '依申请公开件数（件），2023年',
      '11 / 14 家已报告',
      '数据集全部中位数 1（16家）',
      '广西壮族自治区',
    ],
  },
]

for (const { view, link, words } of pictures) {
  test(`saves ${view} as a picture with its title, notes, counts and source`, async ({ page, context }) => {
    await open(page, link)
    await expect(page.locator('[data-chart] svg').first()).toBeVisible()
    const svg = (await download(page, 'SVG')).file.toString('utf8')
    const texts = (await readTexts(context, svg)).join('\n')
    for (const part of words) expect(texts).toContain(part)
    expect(texts).toMatch(sources)
    // A long link is broken over lines.
    expect(texts.replaceAll('\n', '')).toContain(link)
    expectTwice((await download(page, 'PNG')).file, svg)
  })
}

for (const view of ['map', 'heat']) {
  test(`says that ${view} has no picture, where it is asked for`, async ({ page }) => {
    await open(page, `#/compare?i=disclosure_requests~information_disclosed&${some}&y=2023&v=${view}`)
    await press(page, 'SVG')
    await expect(page.getByText('没有图可存')).toBeVisible()
  })
}

test('copies link, citation and table; a table has no picture, and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, tableOnly)
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  await press(page, '复制链接')
  await expect(page.getByText('链接已复制')).toBeVisible()
  expect(new URL(await clipboard()).hash).toBe(tableOnly)
  await press(page, '复制引用')
  await expect(page.getByText('引用已复制')).toBeVisible()
  expect(await clipboard()).toMatch(
    /^法衡：《法治副校长人数，.*》，据2份公开年度报告，数据集版本[0-9a-f]{16}，/,
  )
  await press(page, '复制表格')
  await expect(page.getByText('表格已复制')).toBeVisible()
  expect(await clipboard()).toBe('法治副校长人数（人）\n地区\t2024年\n乐昌市\t82\n万州区\t156')
  await press(page, 'PNG')
  await expect(page.getByText('没有图可存')).toBeVisible()
})

test('shows the text to copy by hand where the browser keeps the clipboard', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await open(page, fourBureaus)
  await press(page, '复制链接')
  await expect(page.getByRole('textbox', { name: '要复制的文字' })).toHaveValue(/#\/compare\?i=rule_of_law/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: '请手动复制' })).toBeHidden()
})

test('closes the menu by Escape and gives the focus back', async ({ page }) => {
  await open(page, fourBureaus)
  await openMenu(page)
  await expect(page.getByRole('button', { name: '复制链接' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '复制链接' })).toBeHidden()
  await expect(page.locator('summary', { hasText: '带走' })).toBeFocused()
})

test('prints on A4 with every row, its sources and no controls, and puts the page back', async ({ page }) => {
  await open(page, everyone)
  // The table comes in pieces behind the page: a count taken too early would be too small.
  const said = await page
    .getByText(/^\d+ \/ \d+ 家已报告/)
    .first()
    .innerText()
  const rows = Number(/\/ (\d+) /.exec(said)?.[1])
  await expect(page.getByRole('rowheader')).toHaveCount(rows)
  // What the page looks like while it is printed; the browser asks for it in the same way.
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  for (const gone of [page.getByRole('navigation'), page.getByRole('region', { name: '比较什么' })]) {
    await expect(gone).toBeHidden()
  }
  await expect(page.getByText('带走')).toBeHidden()
  await expect(page.getByText(/打印日期 \d{4}-\d\d-\d\d/)).toBeVisible()
  await expect(page.getByText(/数据集版本[0-9a-f]{16}/)).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: '乐昌市教育局2024年' })).toBeVisible()
  expect(await page.getByRole('rowheader').count()).toBe(rows)
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(24, 33, 43)')
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  await expect(page.getByText(/打印日期/)).toHaveCount(0)

  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)]
  expect(boxes.length).toBeGreaterThan(2)
  expect(boxes.length).toBeLessThan(10)
  for (const [, width, height] of boxes) {
    expect(Number(width)).toBeCloseTo(595, -1)
    expect(Number(height)).toBeCloseTo(842, -1)
  }
})
