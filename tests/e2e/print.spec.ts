import type { Page } from '@playwright/test'
import { getDocumentProxy } from 'unpdf'
import { expect, test } from '../support/page.ts'

const some = 'r=440281~500101~410811~450200~310000~621026'
const views = {
  rank: `i=rule_of_law_vice_principals&${some}&y=2024&v=rank`,
  'a long rank': 'i=disclosure_requests&r=*&y=2023&v=rank',
  line: 'i=law_education_sessions&r=621026~310000&y=2022..2024&v=line',
  slope: 'i=disclosure_requests&r=*&y=2022..2023&v=slope',
  scatter: 'i=disclosure_requests~information_disclosed&r=*&y=2023&v=scatter',
  heat: `i=disclosure_requests~information_disclosed~leadership_study_sessions&r=in.440000&y=2023&v=heat`,
  spread: 'i=disclosure_requests&r=*&y=2023&v=spread',
  map: 'i=disclosure_requests&r=*&y=2023&v=map',
  table: 'i=disclosure_requests&r=*&y=2019..2024&v=table',
}

interface Sheet {
  readonly pages: readonly { readonly width: number; readonly height: number; readonly text: string }[]
  readonly text: string
}

/** The page as the browser prints it, read back by another program. Without white space: lines break elsewhere. */
async function printed(page: Page): Promise<Sheet> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
  const pages = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number)
    const { width, height } = sheet.getViewport({ scale: 1 })
    const { items } = await sheet.getTextContent()
    const text = plain(items.map((item) => ('str' in item ? item.str : '')).join(''))
    pages.push({ width, height, text })
  }
  return { pages, text: pages.map(({ text }) => text).join('') }
}

// Fonts share glyphs between look-alike characters; a reader of the file may be given either.
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u2e80-\u2eff\u2015\u6236]/g, (twin) => twins[twin] ?? twin)
    .replaceAll(/\s/g, '')

// What the normal form leaves apart: radicals that stand alone as characters too.
const twins: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '―—',
    '⺟母',
    '⺠民',
    '⻄西',
    '⻅见',
    '⻆角',
    '⻉贝',
    '⻋车',
    '⻓长',
    '⻔门',
    '⻘青',
    '⻙韦',
    '⻚页',
    '⻛风',
    '⻜飞',
    '⻝食',
  ]
    .concat(['⻢马', '⻤鬼', '⻥鱼', '⻨麦', '⻩黄', '⻬齐', '⻮齿', '⻰龙', '⻳龟', '⺴网', '⺼肉', '戶户'])
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
)

async function open(page: Page, link: string) {
  await page.goto(`/#/compare?${link}`)
  await expect(page.getByRole('heading', { name: /^来源（\d+ 份报告）$/ })).toBeVisible()
  await expect(page.getByText('正在打开这种看法')).toHaveCount(0)
}

for (const [view, link] of Object.entries(views)) {
  test(`prints ${view} on A4: title, sentence, every value, notes, sources`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await open(page, link)
    const rows = await page
      .locator('main section[aria-labelledby^="title-"] tbody tr:not([aria-hidden])')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)))
    const words = await page
      .locator('main section h2, main section[aria-labelledby^="title-"] p:first-child, main aside li')
      .evaluateAll((all) =>
        all.map((each) => {
          const copy = each.cloneNode(true) as Element
          for (const button of copy.querySelectorAll('button')) button.remove()
          return copy.textContent
        }),
      )
    const sources = await page.getByRole('region', { name: /^来源/ }).locator('li a').allTextContents()
    const { pages, text } = await printed(page)
    for (const { width, height } of pages) {
      expect([Math.round(width), Math.round(height)].sort((a, b) => a - b)).toEqual([595, 842])
    }
    expect(rows.length).toBeGreaterThan(1)
    for (const row of rows) expect(text).toContain(plain(row.join('')))
    expect(sources.length).toBeGreaterThan(0)
    for (const said of [...words, ...sources]) expect(text).toContain(plain(said))
    expect(text).toMatch(/家已报告/)
    expect(text).toMatch(/数据集版本[0-9a-f]{16}/)
    for (const gone of ['带走', '跳到正文', '列出这些报告', '地区名', '去掉这几家'])
      expect(text).not.toContain(gone)
    pages.forEach(({ text: sheet }, index) => expect(sheet).toContain(`${index + 1}/${pages.length}`))
  })
}

test('repeats the head of a table on each of its pages', async ({ page }) => {
  await open(page, views['a long rank'])
  const { pages } = await printed(page)
  const ofTable = pages.filter(({ text }) => (text.match(/无报告/g) ?? []).length > 20)
  expect(ofTable.length).toBeGreaterThan(1)
  for (const { text } of ofTable) expect(text).toContain('地区2023年')
})

test('turns a table of many columns on its side, without an empty page before it', async ({ page }) => {
  const indicators = [
    'disclosure_requests',
    'information_disclosed',
    'leadership_study_sessions',
    'law_education_sessions',
    'rule_of_law_vice_principals',
    'administrative_penalties',
    'administrative_permits',
    'administrative_litigations',
    'enforcement_certificate_holders',
  ]
  await open(page, `i=${indicators.join('~')}&${some}&y=2024&v=table`)
  const { pages } = await printed(page)
  for (const { width, height, text } of pages) {
    expect(width).toBeGreaterThan(height)
    expect(text.length).toBeGreaterThan(60)
  }
})
