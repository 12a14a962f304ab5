import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-server.ts'
import { refusals } from '../support/refuse-storage.ts'

const offlineReady = (page: Page) => page.getByText('可离线使用')
const dataVersion = (page: Page) => page.getByRole('contentinfo').getByText(/数据版本 [0-9a-f]{8}/)

for (const [name, refuse] of Object.entries(refusals)) {
  test(`works for this session where ${name}, and says so`, async ({ page, server }) => {
    await page.addInitScript(refuse)
    await page.goto(server.url)
    await expect(dataVersion(page)).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: '本次打开有效' })).toBeVisible()
    await expect(page.getByText('数据没有存到本机，离线后无法打开')).toBeVisible()
    await expect(offlineReady(page)).toHaveCount(0)
  })
}

test('makes a slab that was damaged in storage anew from the stored files', async ({ page, server }) => {
  await page.goto(server.url)
  await expect(offlineReady(page)).toBeVisible()
  await damageSlab(page)
  const before = server.requests.length
  await page.reload()
  await expect(offlineReady(page)).toBeVisible()
  expect(server.requests.slice(before).filter((path) => path.startsWith('data/'))).toEqual([])
})

test('fetches a file again that was damaged in storage, and only that one', async ({ page, server }) => {
  await page.goto(server.url)
  await expect(offlineReady(page)).toBeVisible()
  await damageSlab(page)
  await damageFigures(page)
  const before = server.requests.length
  await page.reload()
  await expect(offlineReady(page)).toBeVisible()
  const fetched = server.requests.slice(before).filter((path) => path.startsWith('data/'))
  expect(fetched).toEqual(['data/manifest.json', expect.stringMatching(/^data\/figures\/province=44\//)])
})

test('shows no figure of damaged parts where they cannot be fetched again', async ({
  page,
  server,
  watch,
}) => {
  watch.allow(/Failed to load resource|net::ERR/)
  await page.goto(server.url)
  await expect(offlineReady(page)).toBeVisible()
  await damageSlab(page)
  await damageFigures(page)
  await server.stop()
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('连不上发布数据的网站')
  await expect(page.getByRole('table')).toHaveCount(0)
  await expect(dataVersion(page)).toBeHidden()
})

test('loads on after the tab was closed in the middle of the first load', async ({
  page,
  server,
  context,
}) => {
  server.breakFile(/^data\/figures\/province=44\//, () => undefined)
  await page.goto(server.url)
  await expect(page.getByRole('progressbar', { name: '正在载入数据' })).toBeVisible()
  await page.close({ runBeforeUnload: false })
  server.repair()
  const again = await context.newPage()
  await again.goto(server.url)
  await expect(offlineReady(again)).toBeVisible()
})

test('two tabs that load at the same time end with one stored version', async ({ page, server, context }) => {
  const other = await context.newPage()
  await Promise.all([page.goto(server.url), other.goto(server.url)])
  for (const tab of [page, other]) {
    await expect(offlineReady(tab)).toBeVisible()
    await expect(tab.getByText('本次打开有效')).toHaveCount(0)
  }
  await server.stop()
  await page.reload()
  await expect(dataVersion(page)).toBeVisible()
})

/** Flips one bit of the stored figures of one province behind the app's back. */
function damageFigures(page: Page): Promise<void> {
  return alterRecord(page, 'chunks', 'figures/province=44/')
}

/** Changes one number of one slab. */
function damageSlab(page: Page): Promise<void> {
  return alterRecord(page, 'slabs', 'figures/rule_of_law_vice_principals')
}

function alterRecord(page: Page, table: 'chunks' | 'slabs', start: string): Promise<void> {
  return page.evaluate(
    async ({ table, start }) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error ?? new Error('no answer'))
        })
      interface Stored {
        name: string
        bytes: Uint8Array
        content: { slab: { values: Float64Array } }
      }
      const db = await done(indexedDB.open('faheng'))
      const store = db.transaction(table, 'readwrite').objectStore(table)
      const records = (await done(store.getAll())) as Stored[]
      const record = records.find(({ name }) => name.startsWith(start))
      if (!record) throw new Error(`no ${start} in storage`)
      if (table === 'chunks') record.bytes[100] = (record.bytes[100] ?? 0) ^ 1
      else record.content.slab.values.fill(1e6, 0, 5)
      await done(store.put(record))
      db.close()
    },
    { table, start },
  )
}
