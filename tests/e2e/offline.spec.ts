import { readFileSync } from 'node:fs'
import { expect, test } from '../support/app-server.ts'
import { everyRoute, openRoute } from '../support/routes.ts'
import { recordTrials } from '../support/trials.ts'

const comparison = '#/compare?i=rule_of_law_vice_principals&r=440281~500101~410811&y=2024&v=rank'

test('with the server process gone every page, permalink, view, export and copy works', async ({
  page,
  server,
  context,
  watch,
}) => {
  test.setTimeout(180_000)
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

  await openRoute(page, comparison)
  await expect(page.getByRole('heading', { name: /^来源（\d+ 份报告）$/ })).toBeVisible()
  const opener = page.locator('summary', { hasText: '带走' })
  await opener.click()
  const buttons = await page.locator('details', { has: opener }).getByRole('button').allTextContents()
  const files = ['CSV', 'Excel', 'SVG', 'PNG'].map((kind) => buttons.find((name) => name.includes(kind)))
  for (const name of files) {
    if (name === undefined) throw new Error(`an export is missing among ${buttons.join('、')}`)
    const coming = page.waitForEvent('download')
    if (!(await page.getByRole('button', { name, exact: true }).isVisible())) await opener.click()
    await page.getByRole('button', { name, exact: true }).click()
    expect(readFileSync(await (await coming).path()).length).toBeGreaterThan(200)
  }
  await page.getByRole('link', { name: '说明' }).click()
  await expect(page.getByText('可离线使用')).toBeVisible({ timeout: 45_000 })
  const trials = everyRoute.length + cold.length + files.length
  recordTrials({ fault: '服务器进程停止：页面、固定链接、导出', trials, survived: trials })
})
