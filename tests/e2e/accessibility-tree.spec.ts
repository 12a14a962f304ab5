import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from '../support/page.ts'

const four = 'r=440281~500101~410811~450200'

test('reads the ranking as the chart draws it and the table says it, absences in words', async ({ page }) => {
  await page.goto(`/#/compare?i=rule_of_law_vice_principals&${four}&y=2024&v=rank`)
  const table = await tableRows(page, /法治副校长人数/)
  expect(table).toHaveLength(4)
  const drawn = await drawnTexts(page)
  const read = await readMarks(page)
  expect(read).toHaveLength(table.length)
  for (const [name, value] of table) {
    // The ranking draws the place before the name.
    expect(drawn.filter((text) => text.replace(/^\d+ /, '') === name)).toHaveLength(1)
    expect(drawn).toContain(value)
    expect(read.filter((words) => words.startsWith(`${name} ${value}`))).toHaveLength(1)
  }
  expect(read.join()).toMatch(/未提及/)
  expect(read.join()).toMatch(/无报告/)
})

test('reads every year of the lines as the table says it, gaps in words', async ({ page }) => {
  await page.goto('/#/compare?i=law_education_sessions&r=621026~310000&y=2022..2024&v=line')
  const rows = await tableRows(page, /法治宣传教育活动场次/)
  const tree = await accessibleNames(page, 'columnheader')
  const years = tree.filter((name) => /^\d{4}年$/.test(name))
  expect(years).toHaveLength(3)
  const read = await readMarks(page)
  const reporting = rows.filter((cells) => cells.slice(1).some((cell) => /\d/.test(cell)))
  expect(read).toHaveLength(reporting.length * years.length)
  for (const [name, ...cells] of reporting) {
    cells.forEach((cell, index) => {
      const words = read.filter((line) => line.startsWith(`${name ?? ''} ${years[index] ?? ''} ${cell}`))
      expect(words, `${name ?? ''}, ${years[index] ?? ''}: ${cell}`).toHaveLength(1)
    })
  }
})

for (const [view, link] of Object.entries({
  slope: 'i=disclosure_requests&r=*&y=2022..2023&v=slope',
  scatter: 'i=disclosure_requests~information_disclosed&r=*&y=2023&v=scatter',
  spread: 'i=disclosure_requests&r=*&y=2023&v=spread',
})) {
  test(`reads the marks of the ${view} with the numbers of the table`, async ({ page }) => {
    await page.goto(`/#/compare?${link}`)
    const rows = new Map(
      (await tableRows(page, /依申请公开件数/)).map(([name = '', ...cells]) => [name, cells]),
    )
    const read = await readMarks(page, 12)
    expect(read.length).toBeGreaterThan(1)
    for (const words of read) {
      const name = /^[^ 。]+/.exec(words)?.[0] ?? ''
      const cells = rows.get(name)
      expect(cells, `${words}: a row of the table`).toBeDefined()
      for (const cell of cells ?? []) expect(words).toContain(cell)
    }
  })
}

/** What assistive technology is given, by role. */
async function accessibleNames(page: Page, role: string): Promise<readonly string[]> {
  const devtools = await page.context().newCDPSession(page)
  const { nodes } = await devtools.send('Accessibility.getFullAXTree')
  return nodes
    .filter((node) => !node.ignored && node.role?.value === role)
    .map((node) => String(node.name?.value ?? ''))
}

/** Walks the chart with the arrow keys and takes what the live region says at each mark. */
async function readMarks(page: Page, most = Infinity): Promise<readonly string[]> {
  const cursor = page.getByRole('slider', { name: '逐点读图' })
  await cursor.focus()
  const count = Number(await cursor.getAttribute('aria-valuemax'))
  const said: string[] = []
  const devtools = await page.context().newCDPSession(page)
  for (let at = 1; at <= Math.min(count, most); at++) {
    await expect(cursor).toHaveAttribute('aria-valuenow', String(at))
    said.push(await spoken(devtools))
    await page.keyboard.press('ArrowRight')
  }
  return said
}

/** The text of the live region in the accessibility tree. */
async function spoken(devtools: CDPSession): Promise<string> {
  const { root } = await devtools.send('DOM.getDocument')
  const { nodeId } = await devtools.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: '[data-mark-words]',
  })
  const { nodes } = await devtools.send('Accessibility.queryAXTree', { nodeId, role: 'StaticText' })
  return nodes.map((node) => String(node.name?.value ?? '')).join('')
}

/** The table twin, as assistive technology would walk it: the row's head, then its cells. */
async function tableRows(page: Page, name: RegExp): Promise<readonly (readonly string[])[]> {
  const rows = page.getByRole('table', { name }).last().locator('tbody tr:not([aria-hidden])')
  await rows.first().waitFor()
  return rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll<HTMLElement>('th, td')].map((cell) => cell.innerText.trim())),
  )
}

const drawnTexts = (page: Page): Promise<readonly string[]> =>
  page.getByRole('img').locator('svg text').allTextContents()
