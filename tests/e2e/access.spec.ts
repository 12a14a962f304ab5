import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-server.ts'
import { startHostPage } from '../support/host-page.ts'
import { openState, pageStates } from '../support/page-states.ts'
import { structureFaults } from '../support/page-structure.ts'
import { faults } from '../support/static-server.ts'

// Recording every step of so many pages would take longer than looking at them.
test.use({ trace: 'off' })

const looks = {
  light: { width: 1440, height: 900, colorScheme: 'light' },
  dark: { width: 1440, height: 900, colorScheme: 'dark' },
  narrow: { width: 320, height: 640, colorScheme: 'light' },
} as const

for (const [group, states] of Object.entries(pageStates)) {
  test(`nothing is wrong with any of the ${group}, in light, dark or at 320 px`, async ({ page }) => {
    test.setTimeout(300_000)
    for (const [name, state] of Object.entries(states)) {
      await wear(page, looks.light)
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
  await wear(page, looks.light)
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

/** In every look: axe with every rule it has, no sideways scrolling of the page; and a sound skeleton. */
async function expectNothingWrong(page: Page, name: string): Promise<void> {
  expect.soft(await structureFaults(page), `${name}: structure`).toEqual([])
  for (const [look, wearing] of Object.entries(looks)) {
    await wear(page, wearing)
    expect.soft(await violations(page), `${name}, ${look}: axe`).toEqual([])
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect.soft(sideways, `${name}, ${look}: pixels too wide`).toBeLessThanOrEqual(0)
  }
}

async function wear(page: Page, look: (typeof looks)[keyof typeof looks]): Promise<void> {
  await page.emulateMedia({ colorScheme: look.colorScheme })
  await page.setViewportSize(look)
  // Charts are drawn anew in the frames after.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

async function violations(
  page: Page,
  narrow: (axe: AxeBuilder) => AxeBuilder = (axe) => axe,
): Promise<readonly string[]> {
  const { violations: found } = await narrow(new AxeBuilder({ page }))
    .options({ runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: true } } })
    .analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
