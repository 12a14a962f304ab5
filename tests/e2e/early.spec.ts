import { rm } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { datasetSynth } from '../../src/cli/dataset-synth.ts'
import { expect, test } from '../support/app-server.ts'
import { shiftSince, watchShifts } from '../support/layout-shifts.ts'
import { faults, send, type Fault, type StaticServer } from '../support/static-server.ts'

const folder = `e2e-early-${process.pid}`
const silent = { stdout: () => undefined, stderr: () => undefined }

// Four provinces: 北京 11, 天津 12, 河北 13 and 山西 14.
test.beforeAll(async () => {
  const options = ['--out', `dist/${folder}`, '--regions', '330', '--years', '3', '--indicators', '4']
  expect(await datasetSynth(options, silent)).toBe(0)
})
test.afterAll(() => rm(`dist/${folder}`, { recursive: true }))

const indicator = 'enforcement_certificate_holders'
const linkTo = (server: StaticServer, query: string) => `${server.url}?data=${folder}/#/compare?${query}`
const inBeijing = `i=${indicator}&r=in.110000&y=2024&v=rank`
const everywhere = `i=${indicator}&r=*&y=2024&v=rank`

const main = (page: Page) => page.getByRole('main')
const chart = (page: Page) => page.getByRole('img').locator('svg').first()
const arrived = (page: Page) => page.getByRole('status').filter({ hasText: '其余正在载入' })
const version = (page: Page) => page.getByRole('contentinfo').getByText(/数据版本 [0-9a-f]{8}/)
const alert = (page: Page) => page.getByRole('alert')

/** Figures of these provinces stay on their way until `open`. */
function hold(
  server: StaticServer,
  provinces: string,
  then: Fault = (file, response) => send(response, file),
) {
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  server.breakFile(new RegExp(`figures/province=(${provinces})/`), async (file, response) => {
    await gate
    await then(file, response)
  })
  return open
}

const figuresAsked = (server: StaticServer, province: string) =>
  server.requests.filter((path) => path.includes(`figures/province=${province}/`)).length

test('opens the wanted comparison while other provinces are on their way', async ({ page, server }) => {
  const open = hold(server, '13|14')
  await page.goto(linkTo(server, inBeijing))
  await expect(chart(page)).toBeVisible()
  await expect(arrived(page)).toContainText('已载入 2 / 4 省（北京市、天津市）')
  await expect(page.getByRole('progressbar', { name: '正在载入数据' })).toBeVisible()
  // All that this comparison needs is there.
  await expect(main(page)).not.toContainText('尚未载入')
  await expect(version(page)).toBeHidden()
  open()
  await expect(version(page)).toBeVisible()
  await expect(arrived(page)).toHaveCount(0)
  await expect(page.getByRole('progressbar')).toHaveCount(0)
})

test('leaves what is not there out of every number, says so, and completes in place', async ({
  page,
  server,
}) => {
  const open = hold(server, '13|14')
  await watchShifts(page)
  await page.goto(linkTo(server, everywhere))
  await expect(arrived(page)).toContainText('已载入 2 / 4 省')
  await expect(main(page)).toContainText(/尚未载入 \d+ 家：河北省 \d+ 家、山西省 \d+ 家/)
  await expect(main(page)).toContainText(/\d+ \/ \d+ 家已报告，另 \d+ 家尚未载入/)
  await expect(main(page)).toContainText('已载入的部分：2024年')
  await expect(main(page)).not.toContainText('所选各家中位数')
  const table = page.getByRole('table').first()
  await expect(table).not.toContainText(/石家庄|太原/)

  await page.getByText('带走', { exact: false }).first().click()
  await page.getByRole('button', { name: 'CSV', exact: true }).click()
  await expect(main(page)).toContainText('“CSV”要等载齐')

  await page.getByRole('search').getByLabel('地区名').fill('区')
  await shiftSince(page)
  open()
  await expect(version(page)).toBeVisible()
  await expect(main(page)).not.toContainText('尚未载入')
  await expect(main(page)).not.toContainText('已载入的部分')
  expect(await shiftSince(page), 'as the rest arrives').toBeLessThanOrEqual(0.1)
  await expect(page.getByRole('search').getByLabel('地区名')).toHaveValue('区')
  await expect(table).toContainText(/石家庄|长安区/)
})

test('gives no percentile and no median of others before all of them are there', async ({ page, server }) => {
  const open = hold(server, '13|14')
  await page.goto(linkTo(server, `i=${indicator}&r=*&y=2024&v=table&b=percentile`))
  await expect(main(page)).toContainText('名次和百分位要等载齐')
  await page.goto(linkTo(server, `${inBeijing}&o=110101&m=l`))
  await expect(main(page)).toContainText(/全国县级还有 \d+ 家尚未载入/)
  open()
  await expect(version(page)).toBeVisible()
  await expect(main(page)).not.toContainText('尚未载入')
})

test('goes on where it was cut, and never keeps a part as the whole', async ({ page, server }) => {
  const open = hold(server, '13')
  await page.goto(linkTo(server, inBeijing))
  await expect(arrived(page)).toContainText('已载入 3 / 4 省')
  expect(await currentVersion(page)).toBeNull()
  await page.goto('about:blank')
  open()
  server.repair()
  await page.goto(linkTo(server, inBeijing))
  await expect(version(page)).toBeVisible()
  await expect(chart(page)).toBeVisible()
  for (const province of ['11', '12', '14']) expect(figuresAsked(server, province)).toBe(1)
  expect(await currentVersion(page)).toMatch(/^[0-9a-f]{16}$/)
})

test('keeps what was checked on the page when a late part is damaged, and takes the rest on retry', async ({
  page,
  server,
}) => {
  const open = hold(server, '13', faults.alter)
  await page.goto(linkTo(server, inBeijing))
  await expect(arrived(page)).toContainText('已载入 3 / 4 省')
  open()
  await expect(alert(page)).toContainText('与发布时的校验值不符')
  await expect(alert(page)).toContainText('已载入 3 / 4 省')
  await expect(chart(page)).toBeVisible()
  await expect(version(page)).toBeHidden()
  expect(await currentVersion(page)).toBeNull()
  server.repair()
  await alert(page).getByRole('button', { name: '重试' }).click()
  await expect(version(page)).toBeVisible()
  await expect(alert(page)).toHaveCount(0)
})

test('waits with a page that counts everything, and offers a comparison meanwhile', async ({
  page,
  server,
}) => {
  const open = hold(server, '13|14')
  await page.goto(`${server.url}?data=${folder}/#/`)
  await expect(main(page)).toContainText('已载入 2 / 4 省')
  await page.getByRole('link', { name: '可以先看比较' }).click()
  await expect(page.getByRole('heading', { name: '比较', level: 1 })).toBeVisible()
  await page.goto(linkTo(server, everywhere))
  await expect(chart(page)).toBeVisible()
  await page.goto(`${server.url}?data=${folder}/#/`)
  open()
  await expect(page.getByRole('link', { name: '开始比较' })).toBeVisible()
})

test('shows another indicator chosen before the rest is there', async ({ page, server }) => {
  const open = hold(server, '14')
  await page.goto(linkTo(server, inBeijing))
  await expect(arrived(page)).toBeVisible()
  await page.evaluate((hash) => {
    location.hash = hash
  }, '#/compare?i=enforcement_certificates_new&r=in.110000&y=2024&v=rank')
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('当年新取得执法证人数')
  await expect(main(page)).toContainText(/\d+ \/ \d+ 家已报告/)
  await expect(main(page)).not.toContainText('尚未载入')
  open()
  await expect(version(page)).toBeVisible()
})

test('opens the built-in data early too', async ({ page, server }) => {
  const open = hold(server, '(?!44)\\d\\d')
  await page.goto(`${server.url}#/compare?i=rule_of_law_vice_principals&r=440281&y=2024&v=rank`)
  await expect(chart(page)).toBeVisible()
  await expect(arrived(page)).toContainText(/已载入 \d \/ \d+ 省（.*广东省/)
  open()
  await expect(version(page)).toBeVisible()
})

async function currentVersion(page: Page): Promise<string | null> {
  return page.evaluate(async (name) => {
    const found = (await indexedDB.databases()).find((one) => one.name?.includes(name))
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open(found?.name ?? '')
      open.onsuccess = () => resolve(open.result)
      open.onerror = () => reject(open.error ?? new Error('no database'))
    })
    const row = await new Promise<{ current: string | null } | undefined>((resolve, reject) => {
      const get = db.transaction('pointer').objectStore('pointer').get('dataset')
      get.onsuccess = () => resolve(get.result as { current: string | null } | undefined)
      get.onerror = () => reject(get.error ?? new Error('no pointer'))
    })
    db.close()
    return row?.current ?? null
  }, folder)
}
