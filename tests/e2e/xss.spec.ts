import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { maxNameLength } from '../../src/core/schema/saved-views.ts'
import { watchIntruders } from '../support/intruders.ts'
import { expect, test } from '../support/page.ts'
import { buildPoisoned } from '../support/poisoned-build.ts'
import { readFirstData } from '../support/first-data.ts'
import { everyRoute, openRoute } from '../support/routes.ts'
import { type StaticServer, startStaticServer } from '../support/static-server.ts'
import { isSoak, recordTrials } from '../support/trials.ts'
import { xssPayloads } from '../support/xss-payloads.ts'

let poisoned: Awaited<ReturnType<typeof buildPoisoned>>
let server: StaticServer

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  test.setTimeout(180_000)
  poisoned = await buildPoisoned()
  server = await startStaticServer({ folder: poisoned.dist })
})
test.afterAll(async () => {
  await server.stop()
  await poisoned.remove()
})

test('the watcher sees what a page does that makes HTML from data', async ({ page, context, watch }) => {
  watch.allow(/./)
  const intrusionOf = await watchIntruders(context)
  await page.goto(`${server.url}icon.svg`)
  const naive = await context.newPage()
  await naive.goto('about:blank')
  await naive.evaluate((payloads) => {
    for (const text of payloads) {
      const box = document.createElement('div')
      document.body.append(box)
      box.innerHTML = text
    }
  }, xssPayloads)
  await naive.waitForTimeout(500)
  const { calls, foreign } = await intrusionOf(naive)
  expect(calls, 'payloads that ran').toBeGreaterThan(20)
  expect(foreign.length, 'elements that came').toBeGreaterThan(80)
})

test('a payload in every text of the dataset stays text on every page', async ({ page, context }) => {
  test.setTimeout(isSoak ? 1_800_000 : 120_000)
  const intrusionOf = await watchIntruders(context)
  await page.goto(server.url)
  await expect(page.getByText('可离线使用')).toBeVisible({ timeout: 45_000 })
  const unseen = new Set(xssPayloads)
  const notePayloads = async () => {
    const shown = await page.evaluate(() => document.body.textContent)
    for (const text of unseen) if (shown.includes(text)) unseen.delete(text)
  }
  const routes = [...everyRoute, ...(await pagesOfThings())]
  for (const route of routes) {
    await openRoute(page, route)
    await notePayloads()
  }
  await openRoute(page, '#/compare?i=rule_of_law_vice_principals&r=*&y=2024&v=rank')
  await walkMarks(page, isSoak ? 200 : 30)
  await openEvidence(page, isSoak ? 100 : 10, notePayloads)
  const intrusion = await intrusionOf(page)
  expect(intrusion).toEqual({ calls: 0, foreign: [] })
  expect([...unseen], 'payloads never shown, so never tried').toEqual([])
  recordTrials({ fault: '数据各处的攻击文本（页面）', trials: routes.length, survived: routes.length })
})

test('an exported picture holds payloads as text only', async ({ page, context }) => {
  const intrusionOf = await watchIntruders(context)
  await page.goto(`${server.url}#/compare?i=rule_of_law_vice_principals&r=*&y=2024&v=rank`)
  await expect(page.locator('[data-chart] svg').first()).toBeVisible()
  const coming = page.waitForEvent('download')
  await page.locator('summary', { hasText: '带走' }).click()
  await page.getByRole('button', { name: 'SVG', exact: true }).click()
  const picture = await readFile(await (await coming).path(), 'utf8')
  const reader = await context.newPage()
  await reader.route('**/picture.svg', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: picture }),
  )
  await reader.goto('http://localhost/picture.svg')
  await expect(reader.locator('svg').first()).toBeVisible()
  expect(await intrusionOf(reader)).toEqual({ calls: 0, foreign: [] })
  expect(await reader.evaluate(() => document.documentElement.textContent)).toMatch(/alert\(1\)/)
})

test('payloads in links, saved names, imported files and group names stay text', async ({
  page,
  context,
}) => {
  test.setTimeout(isSoak ? 600_000 : 120_000)
  const intrusionOf = await watchIntruders(context)
  await page.goto(server.url)
  await expect(page.getByText('可离线使用')).toBeVisible({ timeout: 45_000 })

  // Each parameter takes each payload; in the small run every third payload, in one parameter each.
  const params = ['i', 'r', 'y', 'v', 'b', 't', 'o', 'd', '__proto__', 'x']
  const tried = xssPayloads.filter((_, index) => isSoak || index % 3 === 0)
  const links = tried.flatMap((text, index) =>
    (isSoak ? params : [params[index % params.length] ?? 'x']).map(
      (name) =>
        `#/compare?i=rule_of_law_vice_principals&r=440281&y=2024&v=table&${name}=${encodeURIComponent(text)}`,
    ),
  )
  const paths = ['bureau', 'report', 'indicator', 'nowhere'].flatMap((name) =>
    xssPayloads
      .filter((_, index) => isSoak || index % 16 === 0)
      .map((text) => `#/${name}/${encodeURIComponent(text)}`),
  )
  const routes = [...links, ...paths]
  for (const route of routes) await openRoute(page, route)
  recordTrials({ fault: '链接里的攻击文本', trials: routes.length, survived: routes.length })

  await openRoute(page, '#/storage')
  await importViews(
    page,
    xssPayloads.map((text) => ({ name: nameOf(text), link: '#/compare?i=rule_of_law_vice_principals' })),
  )
  await expect(page.getByRole('list', { name: '会添加' }).getByRole('listitem')).toHaveCount(
    new Set(xssPayloads).size,
  )
  await page.getByRole('button', { name: '恢复', exact: true }).click()
  await expect(page.getByText('已恢复。')).toBeVisible()
  await importViews(
    page,
    xssPayloads.map((text) => ({ name: '坏链接', link: text })),
  )
  await expect(page.getByRole('alert').filter({ hasText: '一条也没有写入' })).toBeVisible()
  await openRoute(page, '#/compare?i=rule_of_law_vice_principals&r=440281~500101&y=2024&v=table')
  await keepGroups(
    page,
    xssPayloads.map((text) => text.trim().slice(0, 40)),
  )
  await page.reload()
  await page
    .getByRole('button', { name: /等 2|2 个|、/ })
    .first()
    .click()
  await page.getByText('我的分组').click()
  await expect(page.getByRole('list', { name: '我的分组' }).getByRole('listitem')).toHaveCount(
    xssPayloads.length,
  )
  await openRoute(page, '#/')
  await expect(page.getByRole('link', { name: nameOf(xssPayloads[0] ?? '') }).first()).toBeVisible()
  expect(await intrusionOf(page)).toEqual({ calls: 0, foreign: [] })
  const kept = xssPayloads.length * 2
  recordTrials({ fault: '保存的比较与分组名里的攻击文本', trials: kept, survived: kept })
})

const nameOf = (text: string) => text.trim().slice(0, maxNameLength).trim()

/** Pages of single bureaus, reports and indicators: all of them in a soak, else a sample of each. */
async function pagesOfThings(): Promise<string[]> {
  const { reports, indicators } = await readFirstData()
  const every = isSoak ? 1 : 24
  const sample = (links: string[]) => links.filter((_, index) => index % every === 0)
  return [
    ...sample(reports.map(({ id }) => `#/report/${id}`)),
    ...sample([...new Set(reports.map(({ adcode }) => `#/bureau/${adcode}`))]),
    ...sample(indicators.map(({ id }) => `#/indicator/${id}`)),
  ]
}

/** Arrow keys bring up the tooltip of mark after mark, and the words beside it. */
async function walkMarks(page: Page, count: number): Promise<void> {
  await page.getByRole('slider', { name: '逐点读图' }).first().focus()
  for (let step = 0; step < count; step++) await page.keyboard.press('ArrowDown')
}

async function openEvidence(page: Page, count: number, look: () => Promise<void>): Promise<void> {
  const cells = page.getByRole('table').first().getByRole('cell').getByRole('button')
  const last = Math.min(count, await cells.count())
  for (let index = 0; index < last; index++) {
    // Rows of names this long find their height when they come into view, and what is below moves once more.
    await expect(async () => {
      if (!(await page.getByRole('dialog').isVisible())) await cells.nth(index).click()
      await expect(page.getByRole('dialog')).toBeVisible({ timeout: 3000 })
    }).toPass()
    await look()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
}

async function importViews(page: Page, views: readonly { name: string; link: string }[]): Promise<void> {
  const text = JSON.stringify({ format: 'faheng-saved-views', version: 1, views })
  const file = {
    name: '<img src=x onerror=alert(1)>.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  }
  await page.getByLabel('从备份恢复').setInputFiles(file)
}

/** Straight into storage, as an older or altered build might have left them. */
async function keepGroups(page: Page, names: readonly string[]): Promise<void> {
  await page.evaluate(async (names) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('faheng')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error('storage does not open'))
    })
    const writing = db.transaction('regionGroups', 'readwrite')
    for (const name of names) writing.objectStore('regionGroups').add({ name, adcodes: ['440281'] })
    await new Promise((resolve) => (writing.oncomplete = resolve))
    db.close()
  }, names)
}
