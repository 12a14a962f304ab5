import { rm } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { datasetSynth } from '../../src/cli/dataset-synth.ts'
import { expect, test } from '../support/app-server.ts'

const folder = `e2e-synth-${process.pid}`
const silent = { stdout: () => undefined, stderr: () => undefined }

test.beforeAll(async () => {
  const options = ['--out', `dist/${folder}`, '--regions', '60', '--years', '3', '--indicators', '4']
  expect(await datasetSynth(options, silent)).toBe(0)
})
test.afterAll(() => rm(`dist/${folder}`, { recursive: true }))

const banner = (page: Page) => page.getByRole('status').filter({ hasText: '合成数据：' })
const version = async (page: Page) =>
  (await page
    .getByRole('contentinfo')
    .getByText(/数据版本/)
    .textContent()) ?? ''

test('opens an invented dataset by a link, marked on every page and in every file', async ({
  page,
  server,
}) => {
  await page.goto(
    `${server.url}?data=${folder}/#/compare?i=enforcement_certificate_holders&r=*&y=2024&v=rank`,
  )
  await expect(page.getByRole('img').locator('svg').first()).toBeVisible()
  await expect(page).toHaveTitle(/^【合成数据】/)
  await expect(page.getByText('没有照办')).toHaveCount(0)
  await expect(banner(page)).toBeVisible()
  await expect(page.getByRole('main').getByText('（合成数据）').first()).toBeVisible()
  for (const [item, what] of [
    ['CSV', 'csv'],
    ['SVG', 'svg'],
  ] as const) {
    await page.getByText('带走', { exact: false }).first().click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: item, exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(new RegExp(`合成数据.*\\.${what}$`))
    const stream = await download.createReadStream()
    const text = (await stream.toArray()).map(String).join('')
    expect(text).toContain('（合成数据）')
  }
  for (const path of [
    '#/',
    '#/bureaus',
    '#/data',
    '#/about',
    '#/indicator/enforcement_certificate_holders',
  ]) {
    await page.goto(`${server.url}?data=${folder}/${path}`)
    await expect(banner(page)).toBeVisible()
    await expect(page).toHaveTitle(/^【合成数据】/)
  }
})

test('keeps it apart from the built-in data', async ({ page, server }) => {
  await page.goto(server.url)
  await expect(page.getByText('可离线使用')).toBeVisible()
  const own = await version(page)
  await page.goto(`${server.url}#/data`)
  await page.getByLabel('文件夹地址').fill(`${folder}/`)
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await expect(banner(page)).toBeVisible()
  expect(await version(page)).not.toBe(own)

  await page.goto(`${server.url}?data=${folder}/#/data`)
  await page.getByRole('link', { name: '回到本站数据' }).click()
  await expect(page.getByRole('contentinfo').getByText(own)).toBeVisible()
  await expect(banner(page)).toHaveCount(0)
  const filesAsked = () => server.requests.filter((path) => path.endsWith('.parquet')).length
  const asked = filesAsked()
  await page.reload()
  await expect(page.getByRole('contentinfo').getByText(own)).toBeVisible()
  expect(filesAsked()).toBe(asked)
})

for (const given of ['https://evil.example/data/', '//evil.example/', '', 'data:text/plain,', 'a?b']) {
  test(`refuses “${given}” as a folder, and asks nobody`, async ({ page, server }) => {
    await page.goto(`${server.url}?data=${encodeURIComponent(given)}`)
    await expect(page.getByRole('alert')).toContainText('不是本站上的文件夹')
    expect(server.requests.filter((path) => path.endsWith('manifest.json'))).toEqual([])
  })
}
