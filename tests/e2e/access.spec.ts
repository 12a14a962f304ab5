import { expect, test } from '../support/app-server.ts'
import { expectNothingWrong, violations, wear } from '../support/expect-accessible.ts'
import { startHostPage } from '../support/host-page.ts'
import { numberedVersion } from '../support/numbered-versions.ts'
import { openState, pageStates } from '../support/page-states.ts'
import { startPublisher } from '../support/publisher.ts'
import { openComparison, waitForVersion } from '../support/shown-version.ts'
import { faults } from '../support/static-server.ts'

// Recording every step of so many pages would take longer than looking at them.
test.use({ trace: 'off' })

for (const [group, states] of Object.entries(pageStates)) {
  test(`nothing is wrong with any of the ${group}, in light, dark or at 320 px`, async ({ page }) => {
    test.setTimeout(300_000)
    for (const [name, state] of Object.entries(states)) {
      await wear(page, 'light')
      await openState(page, state)
      await expectNothingWrong(page, name)
    }
  })
}

test('nothing is wrong with the pages that say what went wrong', async ({ page, server, watch }) => {
  test.setTimeout(120_000)
  watch.allow(/Failed to load resource|net::ERR|Failed to fetch dynamically imported module/)
  server.breakFile(/^data\/figures\//, faults.missing)
  await page.goto(server.url)
  await expect(page.getByRole('heading', { level: 1, name: '数据没有载入' })).toBeVisible()
  await expect(page).toHaveTitle(/^数据没有载入/)
  await expectNothingWrong(page, 'load failed')
  server.repair()
  server.breakFile(/chart-pages.*\.js$/, faults.missing)
  await wear(page, 'light')
  await page.getByRole('button', { name: '重试' }).click()
  await page.getByRole('link', { name: '开始比较' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '这一页没有打开' })).toBeVisible()
  await expect(page).toHaveTitle(/^这一页没有打开/)
  await expectNothingWrong(page, 'missing part')
})

test('nothing is wrong with a chart in the frame of another site', async ({ page, baseURL }) => {
  const link = '#/embed?i=rule_of_law_vice_principals&r=440281~500101~410811~450200&y=2024&v=rank'
  const source = new URL(link, baseURL).href.replaceAll('&', '&amp;')
  const host = await startHostPage(`<iframe src="${source}" title="图" width="640" height="720"></iframe>`)
  await page.goto(host.url)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByText('2 / 4 家已报告')).toBeVisible()
  await expect(frame.locator('[data-chart] svg').first()).toBeVisible()
  // What is around the frame is the other site's own.
  expect(await violations(page, (axe) => axe.include('iframe'))).toEqual([])
  await host.stop()
})

test('nothing is wrong with the offer of newer data, and with what it changes', async ({ page }) => {
  test.setTimeout(120_000)
  const [held, newer] = [numberedVersion(10), numberedVersion(11)]
  const publisher = await startPublisher({ app: 'dist' })
  publisher.publish('app', held)
  await openComparison(page, publisher.url('app'))
  await waitForVersion(page, held)
  publisher.publish('app', newer)
  await page.goto('about:blank')
  await openComparison(page, publisher.url('app'))
  await expect(page.getByRole('status').filter({ hasText: '有新数据' })).toBeVisible({ timeout: 45_000 })
  await expectNothingWrong(page, 'offer')
  await page.getByRole('button', { name: '看变了什么' }).click()
  await page.getByRole('dialog').getByText('rule_of_law_vice_principals').click()
  await expectNothingWrong(page, 'changes')
  await publisher.stop()
})
