import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-server.ts'
import { alterRecord } from '../support/alter-record.ts'

const offlineReady = (page: Page) => page.getByText('可离线使用')
/** On a machine that does many things at once. */
const slow = { timeout: 45_000 }
test.setTimeout(180_000)

const comparison = '#/compare?i=rule_of_law_vice_principals&r=440281~500101&y=2024&v=table'

async function save(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '保存的比较' }).click()
  await page.getByRole('textbox', { name: '名称' }).fill(name)
  await page.getByRole('button', { name: '保存当前比较' }).click()
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible()
  await page.getByRole('button', { name: '关闭' }).click()
}

async function backUp(page: Page): Promise<string> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: '备份到文件', exact: true }).click()
  return readFile(await (await coming).path(), 'utf8')
}

const choose = (page: Page, text: string) =>
  page
    .getByLabel('从备份恢复')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) })

const entriesOf = (text: string) => (JSON.parse(text) as { entries: unknown }).entries

test('what is kept shows in another tab at once, and a backup brings all of it back after a wipe', async ({
  page,
  server,
  context,
}) => {
  await page.goto(server.url + comparison)
  await expect(offlineReady(page)).toBeVisible(slow)
  const other = await context.newPage()
  await other.goto(`${server.url}#/storage`)
  await expect(other.getByText('0 个保存的比较、0 个分组。')).toBeVisible()
  await save(page, '两地副校长')
  await save(page, '又一个')
  await expect(other.getByText('2 个保存的比较、0 个分组。')).toBeVisible()
  await expect(other.getByText('还没有备份过，之后又有 2 处改动没有备份。')).toBeVisible()
  await page.close()

  await other.getByLabel('外观').selectOption('dark')
  const backup = await backUp(other)
  await expect(other.getByText(/^上次备份：\d{4}年.*\d。$/)).toBeVisible()
  await other.getByRole('button', { name: '全部清空……' }).click()
  await expect(other.getByText(/会永久失去：2 个保存的比较、0 个分组/)).toBeVisible()
  const wipe = other.getByRole('button', { name: '永久清空' })
  await expect(wipe).toHaveAttribute('aria-disabled', 'true')
  await other.getByLabel(/请输入“清空”/).fill('清空')
  await other.keyboard.press('Enter')
  await expect(other.getByRole('heading', { name: '已全部清空' })).toBeVisible()
  expect(await other.evaluate(() => indexedDB.databases())).toEqual([])
  expect(
    await other.evaluate(() => [localStorage.length, navigator.serviceWorker.controller === null]),
  ).toEqual([0, false])
  expect(await other.evaluate(() => caches.keys())).toEqual([])

  await other.getByRole('button', { name: '重新开始' }).click()
  await expect(other.getByText('0 个保存的比较、0 个分组。')).toBeVisible()
  await choose(other, backup)
  await expect(other.getByRole('list', { name: '会添加' }).getByRole('listitem')).toHaveText([
    '比较“两地副校长”',
    '比较“又一个”',
    '外观：深色',
  ])
  await other.getByRole('button', { name: '恢复', exact: true }).click()
  await expect(other.getByText('2 个保存的比较、0 个分组。')).toBeVisible()
  await expect(other.getByLabel('外观')).toHaveValue('dark')
  const again = await backUp(other)
  // Taken in as they are; the choice of look is put into effect and noted once more at most.
  expect(entriesOf(again)).toEqual(entriesOf(backup))
})

test('another tab that is open at a wipe stops, says so, and makes nothing anew', async ({
  page,
  server,
  context,
}) => {
  await page.goto(server.url + comparison)
  await expect(offlineReady(page)).toBeVisible(slow)
  await save(page, '两地副校长')
  const other = await context.newPage()
  await other.goto(`${server.url}#/storage`)
  await expect(other.getByText('1 个保存的比较、0 个分组。')).toBeVisible()
  await other.getByRole('button', { name: '全部清空……' }).click()
  await other.getByLabel(/请输入“清空”/).fill('清空')
  await other.keyboard.press('Enter')
  await expect(other.getByRole('heading', { name: '已全部清空' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('另一个标签页已把法衡存在这台机器上的东西全部删掉')
  await expect(page.getByRole('table')).toHaveCount(0)
  // Coming to the front is when a page reads its log anew.
  await page.bringToFront()
  await page.evaluate((hash) => {
    location.hash = hash
  }, '#/storage')
  await page.waitForTimeout(1000)
  expect(await other.evaluate(() => indexedDB.databases())).toEqual([])
  await page.getByRole('button', { name: '重新开始' }).click()
  await expect(page.getByText('0 个保存的比较、0 个分组。')).toBeVisible(slow)
})

test('a damaged backup is refused with every fault, and writes nothing', async ({ page, server }) => {
  await page.goto(server.url + comparison)
  await save(page, '两地副校长')
  await page.goto(`${server.url}#/storage`)
  const backup = await backUp(page)
  await choose(page, backup.replace('两地副校长', '两地校长').replace('"entries": 1', '"entries": 2'))
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('第1条记录：内容与编号不符')
  await expect(alert).toContainText('目录说有2条记录，实际有1条')
  await expect(alert).toContainText('校验值不符')
  await choose(page, backup)
  await expect(page.getByText('里面的东西本机都有')).toBeVisible()
  await expect(page.getByText('1 个保存的比较、0 个分组。')).toBeVisible()
})

test('a check finds what was damaged, and the repair fetches it again', async ({ page, server }) => {
  await page.goto(`${server.url}#/storage`)
  await expect(offlineReady(page)).toBeVisible(slow)
  await page.getByRole('button', { name: '现在核对' }).click()
  await expect(page.getByText(/^核对完毕：公开数据 \d+ 个部分都与校验值一致/)).toBeVisible()
  await alterRecord(page, 'chunks', 'figures/province=44/')
  await alterRecord(page, 'slabs', 'figures/rule_of_law_vice_principals')
  await page.getByRole('button', { name: '现在核对' }).click()
  await expect(page.getByRole('alert')).toContainText('1 个文件、1 个由文件整理出的部分与校验值不符')
  const before = server.requests.length
  await page.getByRole('button', { name: '修复' }).click()
  await expect(page.getByText(/^核对完毕：公开数据 \d+ 个部分都与校验值一致/)).toBeVisible()
  const fetched = server.requests.slice(before).filter((path) => path.startsWith('data/'))
  expect(fetched).toEqual([expect.stringMatching(/^data\/figures\/province=44\//)])
})

test('published data can be deleted and come back; what the reader made stays', async ({ page, server }) => {
  await page.goto(server.url + comparison)
  await expect(offlineReady(page)).toBeVisible(slow)
  await save(page, '两地副校长')
  await page.goto(`${server.url}#/storage`)
  await expect(page.getByRole('list', { name: '本机的数据版本' }).getByText('正在使用')).toBeVisible()
  await page.getByRole('button', { name: '删除公开数据' }).click()
  await expect(page.getByText('本机没有存数据；下次联网打开会重新下载。')).toBeVisible()
  await expect(offlineReady(page)).toHaveCount(0)
  await page.reload()
  await expect(offlineReady(page)).toBeVisible(slow)
  await expect(page.getByText('1 个保存的比较、0 个分组。')).toBeVisible()
})
