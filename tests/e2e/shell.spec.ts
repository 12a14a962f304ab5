import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-server.ts'
import { faults } from '../support/static-server.ts'
import { recordTrials } from '../support/trials.ts'

const offlineReady = (page: Page) => page.getByText('可离线使用')
const notWhole = (page: Page) => page.getByText('离线所需的文件没有收全')
const main = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })
const comparison = '#/compare?i=rule_of_law_vice_principals&r=440281~500101&y=2024&v=table'

const wrongAnswer = '程序文件收到的是错的（改动、断线、缺失、截断、类型、网页）'

/** A part that only the worker fetches when the start page opens. */
const rarePart = /^assets\/write-workbook-/

for (const [name, fault] of Object.entries(faults)) {
  test(`does not take a file of the shell that arrives wrong (${name}), says so, and completes later`, async ({
    page,
    server,
    watch,
  }) => {
    watch.allow(/Failed to load resource|net::ERR|integrity|digest/)
    server.breakFile(rarePart, fault)
    await page.goto(server.url)
    await expect(notWhole(page).or(page.getByText('浏览器清除了一部分'))).toBeVisible()
    await expect(offlineReady(page)).toHaveCount(0)
    server.repair()
    await page.reload()
    await expect(offlineReady(page)).toBeVisible({ timeout: 45_000 })
    recordTrials({ fault: wrongAnswer, part: `shell ${name}`, trials: 1, survived: 1 })
  })
}

/** One byte may change without the script failing to load; the worker refuses it, the first visit cannot. */
const broken = Object.entries(faults).filter(([name]) => name !== 'alter')
for (const [name, fault] of broken) {
  test(`says in the page itself that the program did not come (${name})`, async ({ page, server, watch }) => {
    watch.allow(/./)
    server.breakFile(/^assets\/index-.*\.js$/, fault)
    await page.goto(server.url)
    await expect(page.getByText('程序文件没有取到')).toBeVisible()
    server.repair()
    await page.reload()
    await expect(offlineReady(page)).toBeVisible({ timeout: 45_000 })
    await expect(page.getByText('程序文件没有取到')).toHaveCount(0)
    recordTrials({ fault: wrongAnswer, part: `page ${name}`, trials: 1, survived: 1 })
  })
}

test('mends a cache with holes and altered files, and says what is missing while it cannot', async ({
  page,
  server,
  watch,
}) => {
  watch.allow(/Failed to load resource|net::ERR/)
  await page.goto(server.url)
  await expect(offlineReady(page)).toBeVisible({ timeout: 45_000 })

  await damageCache(page)
  server.breakFile(rarePart, faults.drop)
  await page.reload()
  await expect(page.getByText('离线所需的文件被浏览器清除了一部分')).toBeVisible()
  await expect(offlineReady(page)).toHaveCount(0)

  server.repair()
  await page.reload()
  await expect(offlineReady(page)).toBeVisible({ timeout: 45_000 })
  await server.stop()
  await page.goto('about:blank')
  await page.goto(server.url + comparison)
  await expect(main(page)).toBeVisible()
})

test('a page whose parts are gone says so, keeps the choice, and reloads only when asked', async ({
  page,
  server,
  watch,
}) => {
  watch.allow(/Failed to load resource|net::ERR|dynamically imported module|Unable to preload/)
  // Over plain http no worker holds the parts.
  await page.goto(server.url.replace('localhost', 'intranet.test'))
  await expect(page.getByText('浏览器不提供离线功能')).toBeVisible()
  server.breakFile(/^assets\/(?!index)/, faults.missing)
  let loads = 0
  page.on('domcontentloaded', () => (loads += 1))
  await page.evaluate((hash) => (location.hash = hash), comparison)
  await expect(page.getByText('这一页有一部分程序没有取到')).toBeVisible()
  await expect(page.getByText('这是程序的错误')).toHaveCount(0)
  expect(loads).toBe(0)
  server.repair()
  await page.getByRole('button', { name: '刷新页面' }).click()
  await expect(page.getByRole('rowheader', { name: '万州区' })).toBeVisible()
  expect(loads).toBe(1)
})

test('of three tabs one takes the update; the others say so and reload only when asked', async ({
  page,
  server,
  context,
}) => {
  test.setTimeout(120_000)
  await page.goto(server.url)
  await expect(offlineReady(page)).toBeVisible({ timeout: 45_000 })
  const tabs = [await context.newPage(), await context.newPage()]
  for (const tab of tabs) {
    await tab.goto(server.url)
    await expect(offlineReady(tab)).toBeVisible()
  }
  server.breakFile(/^sw\.js$/, (file, response) => {
    response.writeHead(200, { 'content-type': 'text/javascript' })
    response.end(`${file.toString()}\n// N+1\n`)
  })
  const loads = tabs.map((tab) => {
    const count = { loads: 0 }
    tab.on('domcontentloaded', () => (count.loads += 1))
    return count
  })
  await page.reload()
  await page.getByRole('button', { name: '换用新版本' }).click()
  await expect(page.getByRole('button', { name: '换用新版本' })).toHaveCount(0)
  for (const tab of tabs) await expect(tab.getByText('另一个标签页已换用新版本')).toBeVisible()
  expect(loads.map((count) => count.loads)).toEqual([0, 0])
  for (const tab of tabs) {
    await tab.getByRole('button', { name: '刷新本页' }).click()
    await expect(offlineReady(tab)).toBeVisible()
    await expect(tab.getByText('另一个标签页已换用新版本')).toHaveCount(0)
  }
  expect(loads.map((count) => count.loads)).toEqual([1, 1])
})

test('the kill switch removes the app and its caches, and nothing the reader made', async ({
  page,
  server,
  watch,
}) => {
  // The page left in its place has no icon.
  watch.allow(/favicon\.ico/)
  await page.goto(server.url + comparison)
  await expect(offlineReady(page)).toBeVisible({ timeout: 45_000 })
  await page.getByRole('button', { name: '保存的比较' }).click()
  await page.getByRole('textbox', { name: '名称' }).fill('留下来')
  await page.getByRole('button', { name: '保存当前比较' }).click()
  await expect(page.getByRole('link', { name: '留下来' })).toBeVisible()
  await page.evaluate(async () => {
    await (await caches.open('another app')).put('./other', new Response('theirs'))
  })

  const killSwitch = await readFile('hosting/kill-switch/sw.js')
  server.breakFile(/^sw\.js$/, (_, response) => {
    response.writeHead(200, { 'content-type': 'text/javascript' })
    response.end(killSwitch)
  })
  server.breakFile(/^index\.html$/, (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end('<!doctype html><title>已停用</title><h1>本站已停用</h1>')
  })
  await page.reload()
  await expect(main(page)).toBeVisible()
  const left = () =>
    page.evaluate(async () => ({
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      caches: await caches.keys(),
    }))
  await expect.poll(left).toEqual({ workers: 0, caches: ['another app'] })
  await page.goto('about:blank')
  await page.goto(server.url)
  await expect(page.getByRole('heading', { name: '本站已停用' })).toBeVisible()

  server.repair()
  await page.reload()
  await expect(page.getByRole('link', { name: '留下来' })).toBeVisible()
})

/** One file gone, one altered, and the list itself gone. */
async function damageCache(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const [name = ''] = await caches.keys()
    const cache = await caches.open(name)
    const keys = await cache.keys()
    const find = (part: string) => {
      const key = keys.find(({ url }) => url.includes(part))
      if (key === undefined) throw new Error(`${part} is not in the cache`)
      return key
    }
    await cache.delete(find('write-workbook-'))
    await cache.delete(find('shell-files.json'))
    const altered = find('slope-view-')
    const response = await cache.match(altered)
    const text = `${(await response?.text()) ?? ''} `
    await cache.put(altered, new Response(text, { headers: response?.headers ?? {} }))
  })
}
