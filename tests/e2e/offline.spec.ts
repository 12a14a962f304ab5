import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { type View, views } from '../../src/core/schema/compare-state.ts'
import { expect, test } from '../support/app-server.ts'
import { everyRoute, openRoute } from '../support/routes.ts'
import { isSoak, recordTrials } from '../support/trials.ts'

/** Several provinces and levels, some with both years: every view can draw something of it. */
const bureaus = 'r=500000~350213~330702~450600~360500~430624~320205~120104~610323~440300~211400~530112'

const ofCells: readonly View[] = ['heat', 'map', 'table']

function comparison(view: View): string {
  const indicators = view === 'scatter' ? 'disclosure_requests~information_disclosed' : 'disclosure_requests'
  const years = view === 'line' || view === 'slope' || view === 'heat' ? '2022..2023' : '2023'
  return `#/compare?i=${indicators}&${bureaus}&y=${years}&v=${view}`
}

test('with the server process gone every page, permalink, view, export and copy works', async ({
  page,
  server,
  context,
  watch,
}) => {
  test.setTimeout(isSoak ? 600_000 : 180_000)
  watch.allow(/Failed to load resource|net::ERR/)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(server.url)
  await expect(page.getByText('可离线使用')).toBeVisible({ timeout: 45_000 })
  await server.stop()

  for (const route of everyRoute) await openRoute(page, route)
  const cold = everyRoute.filter((_, index) => index % 5 === 0)
  for (const route of cold) {
    await page.goto('about:blank')
    await page.goto(server.url + route)
    await expect(page.getByRole('main').getByRole('heading', { level: 1 }).first()).toBeVisible()
  }

  let files = 0
  for (const view of isSoak ? views : (['rank'] as const)) files += await exportsOf(page, view)
  await page.getByRole('link', { name: '说明' }).click()
  await expect(page.getByText('可离线使用')).toBeVisible({ timeout: 45_000 })
  const trials = everyRoute.length + cold.length + files
  recordTrials({ fault: '服务器进程停止：页面、固定链接、导出', trials, survived: trials })
})

/** Takes every file a view offers. Returns how many; a view made of cells has no picture to give. */
async function exportsOf(page: Page, view: View): Promise<number> {
  await openRoute(page, comparison(view))
  await expect(page.getByRole('heading', { name: /^来源（\d+ 份报告）$/ })).toBeVisible()
  const opener = page.locator('summary', { hasText: '带走' })
  const kinds = ['CSV', 'Excel', ...(ofCells.includes(view) ? [] : ['SVG', 'PNG'])]
  for (const kind of kinds) {
    const button = page.getByRole('button', { name: kind, exact: true })
    if (!(await button.isVisible())) await opener.click()
    const coming = page.waitForEvent('download', { timeout: 60_000 })
    await button.click()
    expect(readFileSync(await (await coming).path()).length, `${kind} of ${view}`).toBeGreaterThan(200)
  }
  return kinds.length
}
