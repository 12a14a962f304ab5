import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { bringFiles, chooseFiles, rowOf, type TestFile } from '../support/bring-files.ts'
import { inventedReport } from '../support/invented-report.ts'
import { makeDocx, p } from '../support/make-docx.ts'
import { makePdf, setText } from '../support/make-pdf.ts'
import { test as appTest } from '../support/app-server.ts'
import { expect, test } from '../support/page.ts'

const seeds = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url))
if (!existsSync(seeds)) console.info('skipped: the five full reports are not here')
const reports: readonly (readonly string[])[] = [
  inventedReport,
  ...(existsSync(seeds) ? readdirSync(seeds) : []).map((file) =>
    readFileSync(seeds + file, 'utf8').split('\n'),
  ),
]

const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const formats: Record<string, (lines: readonly string[]) => string | Uint8Array> = {
  txt: (lines) => lines.join('\n'),
  html: (lines) =>
    `<!doctype html><meta charset="utf-8">${lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}`,
  docx: (lines) => makeDocx({ body: lines.map((line) => p(escaped(line))).join('') }),
  pdf: (lines) => makePdf({ pages: pagesOf(lines), compressed: true }),
}

/** 22 lines a page, as official documents are set. */
function pagesOf(paragraphs: readonly string[]) {
  const lines = setText(paragraphs)
  return Array.from({ length: Math.ceil(lines.length / 22) }, (_, page) =>
    lines.slice(page * 22, page * 22 + 22).map((line, i) => ({ ...line, y: 720 - 28 * i })),
  )
}

const invented = inventedReport.join('\n')

test('a report gives the same figures as text, page, Word document and PDF', async ({ page }) => {
  test.setTimeout(120_000)
  const files = reports.flatMap((lines, index) =>
    Object.entries(formats).map(([format, make]) => ({ name: `${index}.${format}`, content: make(lines) })),
  )
  await bringFiles(page, files)
  for (const index of reports.keys()) {
    const right = await figuresIn(page, `${index}.txt`)
    expect(right.length).toBeGreaterThan(3)
    for (const format of Object.keys(formats))
      expect(await figuresIn(page, `${index}.${format}`), `${index}.${format}`).toEqual(right)
  }
})

/** Indicator and value of each proposed figure, in the order of the text. */
async function figuresIn(page: Page, name: string): Promise<string[]> {
  const row = rowOf(page, name)
  const details = row.getByText('读到了什么')
  await details.click()
  await row.getByText(/^数字 \d+ 个$/).click()
  await expect(row.locator('ol > li').first()).toBeVisible()
  const figures = await row.locator('ol > li').evaluateAll((items) =>
    items.map((item) =>
      [...item.children]
        .slice(0, 2)
        .map((part) => part.textContent.trim())
        .join(' '),
    ),
  )
  await details.click()
  await expect(row.locator('ol > li')).toHaveCount(0)
  return figures
}

test('says whose report it is, where that stands, and that nothing counts yet', async ({ page }) => {
  await bringFiles(page, [{ name: '报告.html', content: formats['html']?.(inventedReport) ?? '' }])
  await expect(page.getByText('尚未复核，不计入比较')).toBeVisible()
  const row = rowOf(page, '报告.html')
  await expect(row).toContainText('读作网页 · UTF-8')
  await expect(row).toContainText('陵川县教育局 · 山西省 晋城市 陵川县 · 2024年度')
  await row.getByText('读到了什么').click()
  await expect(row.getByText('2024年度', { exact: true })).toBeVisible()
  await row
    .getByText(/^看过而未采用/)
    .last()
    .click()
  await expect(row.getByText('计划', { exact: true }).first()).toBeVisible()
})

test('a mark in the text and its figure in the list lead to each other, by pointer and by key', async ({
  page,
}) => {
  await bringFiles(page, [{ name: '报告.txt', content: invented }])
  await page.getByRole('link', { name: '对照原文' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(inventedReport[0] ?? '')
  const text = page.getByRole('region', { name: '报告原文' })
  const list = page.getByRole('region', { name: '读出的数字' })
  await list.getByRole('button', { name: /^58/ }).click()
  await expect(list.getByRole('link', { name: '看比较' }).first()).toHaveAttribute(
    'href',
    /^#\/compare\?i=\w+&r=\*&y=2024&v=rank&o=140524$/,
  )
  const chosen = text.locator('[aria-pressed="true"]')
  await expect(chosen).toHaveText('全县中小学共配备法治副校长58名')
  await expect(chosen).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(list.getByRole('button', { name: /^58/ })).toBeFocused()
  await page.keyboard.press('j')
  await expect(list.locator('[aria-current="true"]')).toBeFocused()
  await expect(list.getByRole('button', { name: /^58/ })).toHaveAttribute('aria-current', 'false')

  await text.getByText('作出行政处罚5件').click()
  await expect(list.locator('[aria-current="true"]')).toContainText('5')
  await text.getByText(/执法培训20场/).click()
  await expect(
    page.getByRole('region', { name: '看过而未采用的数字' }).locator('[aria-current="true"]'),
  ).toContainText('20场')
})

test('an encoding can be chosen in place of the vote, and given back', async ({ page }) => {
  const page_ = 'tests/fixtures/report-pages/gbk-html/page.html'
  await bringFiles(page, [{ name: 'gbk.html', content: readFileSync(page_) }])
  const row = rowOf(page, 'gbk.html')
  await expect(row).toContainText('GB18030')
  await expect(row.getByText('已读', { exact: true })).toBeVisible()
  await row.getByText('读到了什么').click()
  await row.getByText('换一种编码重读').click()
  await row.getByRole('radio', { name: /Big5/ }).check()
  await row.getByRole('button', { name: '按所选编码重读' }).click()
  await expect(row).toContainText('不像教育部门的年度报告')
  await row.getByText('换一种编码重读').click()
  await row.getByRole('button', { name: '恢复自动判断' }).click()
  await expect(row.getByText('已读', { exact: true })).toBeVisible()
})

test('region and year are given by hand where the report does not say them', async ({ page }) => {
  const vague = `区教育局法治政府建设工作报告\n${'我局共配备法治副校长58名，开展法治讲座112场。'.repeat(20)}`
  await bringFiles(page, [{ name: '不详.txt', content: vague }])
  const row = rowOf(page, '不详.txt')
  await expect(row.getByText('地区不详', { exact: true })).toBeVisible()
  await row.getByText('读到了什么').click()
  await row.getByRole('searchbox').fill('wanzhou')
  await row.getByRole('button', { name: /万州区/ }).click()
  await row.getByLabel('年度不对？改为').fill('2023')
  await expect(row).toContainText('重庆市 万州区 · 2023年度')
  await expect(row.getByText('地区不详', { exact: true })).toHaveCount(0)
})

test('sixty files at once: each comes to its end, none is lost', async ({ page }) => {
  const files = Array.from({ length: 60 }, (_, i): TestFile => ({
    name: `${i}.txt`,
    content: i % 10 === 9 ? '' : `${invented}\n第${i}份`,
  }))
  await bringFiles(page, files)
  await expect(page.getByText('60 份文件：读过 54 份，没有读 6 份。')).toBeVisible()
  await page.getByRole('button', { name: /^没有读 6/ }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    '9.txt',
    '19.txt',
    '29.txt',
    '39.txt',
    '49.txt',
    '59.txt',
  ])
  await page.getByRole('button', { name: /^全部 60/ }).click()
  await page.getByRole('button', { name: /^再列/ }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(60)
})

test('reading is stopped at once, and taken up again', async ({ page }) => {
  await page.goto('/#/import')
  // Long enough that many still wait when the button is pressed.
  const long = `${invented}\n${'全县开展法治讲座112场，参加师生23456人次。'.repeat(20_000)}`
  await chooseFiles(
    page,
    Array.from({ length: 12 }, (_, i) => ({ name: `${i}.txt`, content: long + String(i) })),
  )
  await page.getByRole('button', { name: '全部停下' }).click()
  await expect(page.getByText(/^12 份文件：.*已取消/)).toBeVisible()
  await rowOf(page, '11.txt').getByRole('button', { name: /^重读/ }).click()
  await expect(rowOf(page, '11.txt').getByText('已读', { exact: true })).toBeVisible({ timeout: 45_000 })
  await rowOf(page, '10.txt')
    .getByRole('button', { name: /^从列表移除/ })
    .click()
  await expect(rowOf(page, '10.txt')).toHaveCount(0)
})

test('a long PDF tells its pages as they are read', async ({ page }) => {
  await page.goto('/#/import')
  // Heard in the page: a quick machine is through before anybody could ask.
  const told = page.evaluate(
    () =>
      new Promise<string | null>((resolve) => {
        new MutationObserver((_, observer) => {
          const bar = document.querySelector('progress[aria-label="已读的页"]')
          if (!(bar instanceof HTMLProgressElement)) return
          observer.disconnect()
          resolve(`${bar.max}: ${bar.parentElement?.textContent ?? ''}`)
        }).observe(document.body, { childList: true, subtree: true })
      }),
  )
  const lines = setText(inventedReport)
  const content = makePdf({ pages: Array.from({ length: 480 }, () => lines), compressed: true })
  await chooseFiles(page, [{ name: '很长.pdf', content }])
  expect(await told).toMatch(/^480: 第 \d+ \/ 480 页$/)
  const row = rowOf(page, '很长.pdf')
  await expect(row).toContainText('读作PDF')
  await expect(row.getByRole('progressbar')).toHaveCount(0)
})

test('files dropped on any page, and what is pasted, are taken to the imports', async ({ page }) => {
  await page.goto('/#/about')
  await expect(page.getByRole('heading', { level: 1, name: '口径与方法' })).toBeVisible()
  const dropped = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([content], '拖来的.txt'))
    return transfer
  }, invented)
  await page.dispatchEvent('main', 'dragover', { dataTransfer: dropped })
  await expect(page.getByText('松开，读这些文件')).toBeVisible()
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped })
  await expect(rowOf(page, '拖来的.txt').getByText('已读', { exact: true })).toBeVisible()

  await page.getByLabel('粘贴报告全文或网页片段').evaluate(
    (field, html) => {
      const transfer = new DataTransfer()
      transfer.setData('text/html', html)
      transfer.setData('text/plain', 'not taken where there is rich text')
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true }))
    },
    inventedReport.map((line) => `<p>${line}</p><script>alert(1)</script>`).join(''),
  )
  await expect(rowOf(page, '粘贴的网页片段.html').getByText('已读', { exact: true })).toBeVisible()
})

test.describe('without a network', () => {
  appTest('a PDF is read once its parts were kept', async ({ page, server, watch }) => {
    watch.allow(/Failed to load resource|net::ERR/)
    await page.goto(`${server.url}#/import`)
    await expect(page.getByText('读 PDF 的部件已存到本机，断网也能读。')).toBeVisible({ timeout: 45_000 })
    await server.stop()
    await page.reload()
    await chooseFiles(page, [
      { name: '报告.pdf', content: makePdf({ pages: pagesOf(inventedReport), compressed: true }) },
    ])
    await expect(rowOf(page, '报告.pdf').getByText('读到了什么')).toBeVisible()
  })
})
