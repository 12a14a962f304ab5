import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { views } from '../../src/core/schema/compare-state.ts'
import { expect, test } from '../support/app-server.ts'
import { everyRoute, openRoute } from '../support/routes.ts'
import { isSoak, recordTrials } from '../support/trials.ts'

const comparison = '#/compare?i=rule_of_law_vice_principals&r=440281~500101~410811&y=2022..2024&v='

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
  for (const view of isSoak ? views : (['rank'] as const)) files += await exportsOf(page, comparison + view)
  await page.getByRole('link', { name: '说明' }).click()
  await expect(page.getByText('可离线使用')).toBeVisible({ timeout: 45_000 })
  const trials = everyRoute.length + cold.length + files
  recordTrials({ fault: '服务器进程停止：页面、固定链接、导出', trials, survived: trials })
})

/** Takes every file a view offers. Returns how many; a table has no picture to give, and says so. */
async function exportsOf(page: Page, route: string): Promise<number> {
  await openRoute(page, route)
  await expect(page.getByRole('heading', { name: /^来源（\d+ 份报告）$/ })).toBeVisible()
  const opener = page.locator('summary', { hasText: '带走' })
  let taken = 0
  for (const name of ['CSV', 'Excel', 'SVG', 'PNG']) {
    const button = page.getByRole('button', { name, exact: true })
    if (!(await button.isVisible())) await opener.click()
    if ((await button.getAttribute('aria-disabled')) === 'true') continue
    const coming = page.waitForEvent('download')
    await button.click()
    expect(readFileSync(await (await coming).path()).length, `${name} of ${route}`).toBeGreaterThan(200)
    taken += 1
  }
  expect(taken).toBeGreaterThanOrEqual(2)
  return taken
}
