import { rm } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { datasetSynth } from '../../src/cli/dataset-synth.ts'
import { expect, test } from '../support/app-server.ts'
import { shiftSince, watchShifts } from '../support/layout-shifts.ts'

// What `npm run bench -- views` times, on a small country: here only what is painted counts.
const folder = `e2e-changes-${process.pid}`
const silent = { stdout: () => undefined, stderr: () => undefined }
const [first, second] = ['enforcement_certificate_holders', 'enforcement_training_sessions']

test.beforeAll(async () => {
  const options = ['--out', `dist/${folder}`, '--regions', '160', '--years', '3', '--indicators', '12']
  expect(await datasetSynth(options, silent)).toBe(0)
})
test.afterAll(() => rm(`dist/${folder}`, { recursive: true }))

test.use({ viewport: { width: 1280, height: 800 } })

test('paints every change of indicator, year and view whole, and moves nothing that is being read', async ({
  page,
  server,
}) => {
  await watchShifts(page)
  const link = (indicator: string, year: number) => `#/compare?i=${indicator}&r=*&y=${year}&v=rank`
  await page.goto(`${server.url}?data=${folder}/${link(first, 2024)}`)
  await expect(page.getByRole('contentinfo').getByText(/数据版本/)).toBeVisible()
  await expectRanking(page, 2024)
  // On a first visit the page may open on a part of the data and grow; from then on it opens whole.
  await page.reload()
  await expect(page.getByRole('contentinfo').getByText(/数据版本/)).toBeVisible()
  await expectRanking(page, 2024)
  expect(await shiftSince(page), 'as it opens').toBeLessThanOrEqual(0.1)

  const before = await texts(page)
  await page.evaluate(
    (hash) => {
      location.hash = hash
    },
    link(second, 2024),
  )
  await expect.poll(() => texts(page)).not.toEqual(before)
  await expectRanking(page, 2024)
  expect(await shiftSince(page), 'another indicator').toBeLessThanOrEqual(0.1)

  await page.getByLabel('哪一年').selectOption('2023')
  await expectRanking(page, 2023)
  expect(await shiftSince(page), 'another year').toBeLessThanOrEqual(0.1)

  await page.getByRole('radio', { name: '趋势' }).check()
  await expectLines(page)
  expect(await shiftSince(page), 'another view').toBeLessThanOrEqual(0.1)

  // What the reader looks for in the table goes with them, wherever the next view puts it.
  const search = page.getByLabel('地区名')
  const [looked = ''] = await page.getByRole('rowheader').allInnerTexts()
  await search.fill(looked)
  await expect(page.getByRole('rowheader')).toHaveText([looked])
  await page.getByRole('radio', { name: '排名' }).check()
  await expect(page.getByRole('columnheader')).toHaveCount(2)
  await expect(search).toHaveValue(looked)
  await page.getByRole('radio', { name: '趋势' }).check()
  await expect(page.getByRole('columnheader')).toHaveCount(4)
  await expect(search).toHaveValue(looked)
  await expect(page.getByRole('rowheader')).toHaveText([looked])
})

test('leaves what stands below the bars in its place where a year has far fewer of them', async ({
  page,
  server,
}) => {
  await watchShifts(page)
  await page.goto(`${server.url}#/compare?i=disclosure_requests&r=*&y=2023&v=rank`)
  await expect(page.getByRole('contentinfo').getByText(/数据版本/)).toBeVisible()
  await expectComplete(page)
  await shiftSince(page)
  for (const year of [2019, 2023]) {
    await page.getByLabel('哪一年').selectOption(String(year))
    await expect(page.getByRole('img', { name: new RegExp(`^${year}年，`) })).toBeVisible()
    await expectComplete(page)
    expect(await shiftSince(page), `to ${year}`).toBeLessThanOrEqual(0.05)
  }
})

/** The drawn rows carry the names and numbers that the sentence counts and the table lists, in its order. */
async function expectRanking(page: Page, year: number): Promise<void> {
  const chart = page.getByRole('img', { name: new RegExp(`^${year}年，\\d+家教育部门中\\d+家报告了`) })
  await expect(chart.locator('svg text').first()).toBeVisible()
  await expectComplete(page)
  const table = page.getByRole('table').first()
  await expect(table.getByRole('columnheader').last()).toHaveText(`${year}年`)
  const listed = await firstRows(table)
  // Name, number, name, number.
  const drawn = (await texts(page)).slice(0, 2 * listed.length)
  expect(drawn.filter((_, i) => i % 2 === 1)).toEqual(listed.map(([, value]) => value))
  for (const [i, [name]] of listed.entries()) {
    // After the place; a long name is cut.
    const written = (drawn[2 * i] ?? '').replace(/^\S+ /, '').replace(/…$/, '')
    expect(written).not.toBe('')
    expect(name.startsWith(written), `${name} is written ${written}`).toBe(true)
  }
}

async function expectLines(page: Page): Promise<void> {
  const chart = page.getByRole('img', { name: /年，\d+家教育部门中\d+家报告过/ })
  await expect(chart.locator('svg text', { hasText: /^2022$/ })).toBeVisible()
  await expectComplete(page)
  const named = await page.getByRole('list', { name: '各地的线' }).getByRole('button').count()
  expect(named).toBe(24)
  // The scale's lines, then one path a bureau.
  expect(await chart.locator('svg path[stroke-width="2"]').count()).toBeGreaterThanOrEqual(named)
  await expect(page.getByRole('table').first().getByRole('columnheader')).toHaveCount(4)
}

/** Notes, sources and the table are there, none of them still on its way. */
async function expectComplete(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: /^来源（\d+ 份报告）$/ })).toBeAttached()
  await expect(page.getByText(/正在(核对|清点|列出)/)).toHaveCount(0)
}

const texts = (page: Page): Promise<string[]> => page.locator('figure[data-chart] svg text').allTextContents()

const firstRows = (table: Locator): Promise<(readonly [string, string])[]> =>
  table.locator('tbody tr:not([aria-hidden])').evaluateAll((rows) =>
    rows.slice(0, 12).map((row) => {
      const [name, value] = [row.querySelector('th'), row.querySelector('td')]
      return [name?.title ?? '', value?.querySelector('button')?.innerText.trim() ?? ''] as const
    }),
  )
