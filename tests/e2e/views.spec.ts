import { readFile } from 'node:fs/promises'
import { expect, test } from '../support/app-server.ts'

const disclosure = 'information_disclosed~disclosure_requests'

test('shows several indicators as a heat table that is a table, and opens its cells', async ({
  page,
  server,
}) => {
  await page.goto(`${server.url}#/compare?i=${disclosure}&r=*&y=2023`)
  const table = page.getByRole('table', { name: '主动公开信息条数、依申请公开件数，2023年' })
  await expect(table.getByRole('columnheader', { name: '依申请公开件数（件）' })).toBeVisible()
  await expect(table.getByRole('cell', { name: '无报告' }).first()).toBeAttached()
  await table
    .getByRole('row', { name: /^重庆市 / })
    .getByRole('button', { name: '4884' })
    .click()
  await expect(page.getByRole('dialog', { name: '出处' })).toBeVisible()
})

test('plots two indicators, and leads from a mark to both numbers', async ({ page, server }) => {
  await page.goto(`${server.url}#/compare?i=${disclosure}&r=*&y=2023&v=scatter`)
  const plot = page.getByRole('img', { name: /两项都有的\d+家，一点一家/ })
  await plot.getByText('重庆市').waitFor()
  const picked = page.getByRole('status').filter({ hasText: '重庆市' })
  // The page may still be settling: the place is read again for every click.
  await expect(async () => {
    const name = await plot.getByText('重庆市').boundingBox({ timeout: 1000 })
    if (name === null) throw new Error('The name has a place')
    // The mark stands just left of its name.
    await page.mouse.click(name.x - 9, name.y + name.height / 2)
    await expect(picked.getByRole('button', { name: '4884' })).toBeVisible({ timeout: 1000 })
  }).toPass()
  await picked.getByRole('button', { name: '8', exact: true }).click()
  await expect(page.getByRole('dialog', { name: '出处' })).toBeVisible()
})

test('compares two years as slopes or as dumbbells and names who lacks an end', async ({ page, server }) => {
  await page.goto(`${server.url}#/compare?i=disclosure_requests&r=*&y=2022..2023&v=slope`)
  const chart = page.getByRole('img', { name: /2022年和2023年都有依申请公开件数/ })
  await expect(chart.getByText('8 ↑ 重庆市')).toBeVisible()
  await page.getByRole('radio', { name: '哑铃' }).check()
  await expect(chart.getByText('6→8 ↑')).toBeVisible()
  await page.getByText(/^只有2022年、缺2023年/).click()
  await page
    .getByRole('button', { name: /无报告$/ })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('brings one line forward by keyboard', async ({ page, server }) => {
  await page.goto(`${server.url}#/compare?i=information_disclosed&r=*&y=2021..2025&v=line`)
  const chart = page.getByRole('img', { name: /报告过主动公开信息条数/ })
  const faded = () => chart.locator('g[opacity]').count()
  await expect(chart.getByText('重庆市')).toBeVisible()
  const before = await faded()
  await page.getByRole('list', { name: '各地的线' }).getByRole('button', { name: '重庆市' }).focus()
  await expect.poll(faded).toBeGreaterThan(before)
  await page.keyboard.press('Tab')
  await page.getByRole('radio', { name: '一家一图，各自尺度' }).check()
  await expect(page).toHaveURL(/&v=line\.o$/)
  await expect(page.getByRole('img', { name: /^重庆市从2022年的≥7100条到2023年的4884条。$/ })).toBeVisible()
})

test('draws on the boundaries the reader supplies, keeps them in this browser, and lets them go', async ({
  page,
  server,
}) => {
  const tiles = `${server.url}#/compare?i=rule_of_law_vice_principals&r=*&y=2024&v=map`
  await page.goto(tiles)
  await page.getByLabel(/边界文件/).setInputFiles('tests/fixtures/boundaries/squares.geojson')
  const map = page.getByRole('img', { name: /所选教育部门分布在/ })
  await expect(map.locator('path[data-area]')).toHaveCount(5)
  await page.reload()
  await expect(map.locator('path[data-area]')).toHaveCount(5)
  await expect(page.getByText(/边界来自用户提供的文件“squares.geojson”，法衡不提供地图/)).toBeVisible()
  await map.locator('path[data-area="440000"]').click()
  await expect(page.getByRole('dialog', { name: /^广东省：/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByText('带走').click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'SVG' }).click()
  const svg = await readFile(await (await download).path(), 'utf8')
  expect(svg).toContain('法衡不提供地图')
  expect(svg).toContain('url(#')
  await page.getByRole('button', { name: /^移除/ }).click()
  await expect(page.getByText('示意方格图，不是行政区划边界图。')).toBeVisible()
  await page.reload()
  await expect(page.getByText('示意方格图，不是行政区划边界图。')).toBeVisible()
})
