import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-server.ts'
import { alterRecord, middleByte } from '../support/alter-record.ts'
import { refusals } from '../support/refuse-storage.ts'
import { faults } from '../support/static-server.ts'

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
  expect(server.requests.slice(before).filter((path) => path.endsWith('.parquet'))).toEqual([])
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

test('puts a damaged file of sentences back, so that it is there without a network', async ({
  page,
  server,
  watch,
}) => {
  watch.allow(/Failed to load resource|net::ERR/)
  const sentence = page.getByRole('dialog', { name: '出处' }).getByRole('blockquote')
  const look = async () => {
    await page.goto('about:blank')
    await page.goto(`${server.url}#/compare?i=rule_of_law_vice_principals&r=440281&y=2024&v=table`)
    await page
      .getByRole('row', { name: /^乐昌市/ })
      .getByRole('button')
      .click()
    await expect(sentence).toContainText('法治副校长82名')
  }
  await look()
  await expect(offlineReady(page)).toBeVisible()
  const whole = await middleByte(page, 'chunks', 'evidence/province=44/')
  await alterRecord(page, 'chunks', 'evidence/province=44/')
  await look()
  // The sentence is shown before the file is written: a page left at once would write it the next time.
  await expect.poll(() => middleByte(page, 'chunks', 'evidence/province=44/')).toBe(whole)
  await server.stop()
  await look()
})

test('says what has come after the first load was cut and the network is gone, and loads on', async ({
  page,
  server,
  context,
  watch,
}) => {
  watch.allow(/Failed to load resource/)
  server.breakFile(/^data\/figures\/province=44\//, () => undefined)
  await page.goto(server.url)
  await expect(page.getByRole('progressbar', { name: '正在载入数据' })).toBeVisible()
  // All but those that hang have come, and are put into storage as they come.
  const isLast = (path: string) => path.startsWith('data/evidence/province=50/')
  await expect.poll(() => server.requests.some(isLast)).toBe(true)
  await page.close({ runBeforeUnload: false })

  server.breakFile(/^data\//, faults.drop)
  const again = await context.newPage()
  await again.goto(server.url)
  const held = again.getByRole('region', { name: '已经存下的' })
  await expect(held).toContainText(/已存下 \d+ \/ \d+ 省的数字（北京、/)
  await expect(held).not.toContainText('广东')
  await expect(again.getByRole('main')).toContainText('没有核对通过的数字不会显示')

  server.repair()
  const before = server.requests.length
  await again.getByRole('button', { name: '重试' }).click()
  await expect(offlineReady(again)).toBeVisible()
  const fetched = server.requests.slice(before).filter((path) => path.endsWith('.parquet'))
  expect(fetched.filter((path) => path.includes('figures/province=11/'))).toEqual([])
  expect(fetched.some((path) => path.includes('figures/province=44/'))).toBe(true)
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
