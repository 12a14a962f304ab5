import type { Page } from '@playwright/test'
import { inventedReport } from '../support/invented-report.ts'
import { rowOf } from '../support/bring-files.ts'
import { keepFiles } from '../support/keep-files.ts'
import { expect, test } from '../support/page.ts'
import { wholeReports } from '../support/whole-reports.ts'

/** The report with the most to read: one of the full ones where they stand. */
const [longestName = '', longest = ''] = wholeReports.toSorted((a, b) => b[1].length - a[1].length)[0] ?? []

const progress = (page: Page) => page.getByText(/\d+ \/ \d+ 已定/)
const list = (page: Page) => page.getByRole('region', { name: '数字，按指标' })

async function counts(page: Page): Promise<{ done: number; all: number }> {
  const [, done, all] = /(\d+) \/ (\d+) 已定/.exec(await progress(page).innerText()) ?? []
  return { done: Number(done), all: Number(all) }
}

/** Each figure with its value and what became of it. */
const states = (page: Page) =>
  list(page)
    .locator('button[data-place]')
    .evaluateAll((entries) => entries.map((entry) => entry.firstElementChild?.textContent ?? ''))

test('a whole report is reviewed by keyboard alone in under three minutes, and a reload loses nothing', async ({
  page,
}) => {
  test.setTimeout(240_000)
  await keepFiles(page, [{ name: `${longestName}.txt`, content: longest }])
  const from = Date.now()
  await page.goto('/#/review')
  await page.getByRole('link', { name: '开始复核' }).focus()
  await page.keyboard.press('Enter')
  await expect(list(page).locator('button[aria-current="true"]')).toBeFocused()
  const { all } = await counts(page)
  expect(all).toBeGreaterThan(5)

  let corrected = 0
  const decide = async (turn: number) => {
    const { done } = await counts(page)
    if (turn % 7 === 3) await page.keyboard.press('r')
    else if (turn % 5 === 4) {
      await page.keyboard.press('e')
      await expect(page.getByRole('form', { name: '改正' }).getByLabel('数值')).toBeFocused()
      await page.keyboard.type('约12')
      await page.keyboard.press('Enter')
      corrected++
    } else await page.keyboard.press('a')
    await expect(progress(page)).toContainText(`${done + 1} / ${all} 已定`)
  }
  for (let turn = 0; turn < Math.floor(all / 2); turn++) await decide(turn)

  // Taken back and done again.
  const half = await counts(page)
  await page.keyboard.press('u')
  await expect(progress(page)).toContainText(`${half.done - 1} / ${all} 已定`)
  await page.keyboard.press('Shift+U')
  await expect(progress(page)).toContainText(`${half.done} / ${all} 已定`)

  // Walked to the last figure and back: the one at hand is in sight, in the list and in the text.
  for (const key of ['j', 'k']) {
    for (let step = 0; step < all; step++) {
      await page.keyboard.press(key)
      if (step % 6 !== 0) continue
      await expect(list(page).locator('button[aria-current="true"]')).toBeInViewport({ ratio: 1 })
      await expect(
        page.getByRole('region', { name: '报告原文' }).locator('mark[aria-pressed="true"]').first(),
      ).toBeInViewport()
    }
  }

  const before = await states(page)
  await page.reload()
  await expect(progress(page)).toContainText(`${half.done} / ${all} 已定`)
  expect(await states(page)).toEqual(before)
  await expect(list(page).locator('button[aria-current="true"]')).toBeFocused()

  await page.keyboard.press('f')
  await expect(page.getByRole('status').filter({ hasText: '现在还不能' })).toContainText('个数字没有看')
  for (let turn = half.done; turn < all; turn++) await decide(turn)
  await expect(list(page).getByText(/^程序原读作/)).toHaveCount(corrected)

  // Where the report is among the published ones, what was changed above differs from them.
  const differences = page.getByRole('button', { name: /^差异/ })
  const open = Number(/\d+/.exec(await differences.innerText())?.[0])
  if (open > 0) {
    await page.keyboard.press('f')
    for (const button of await page.getByRole('button', { name: /以自己读的为准$/ }).all()) {
      await button.focus()
      await page.keyboard.press('Enter')
      await expect(button).toHaveAttribute('aria-pressed', 'true')
    }
  }
  await page.keyboard.press('f')
  await expect(progress(page)).toContainText('复核完毕')
  expect(Date.now() - from).toBeLessThan(180_000)

  await page.goto('/#/review')
  await expect(page.getByRole('list', { name: '待复核的报告' })).toContainText('复核完毕')
})

test('what is selected in the text becomes a figure, and the keys go from report to report', async ({
  page,
}) => {
  const text = inventedReport.join('\n')
  await keepFiles(page, [
    { name: '一.txt', content: text },
    { name: '二.txt', content: `${text}\n二` },
  ])
  await page.goto('/#/review')
  await page.getByRole('link', { name: '开始复核' }).click()
  await expect(page.getByText('一.txt', { exact: true })).toBeVisible()
  await page.keyboard.press(']')
  await expect(page.getByText('二.txt', { exact: true })).toBeVisible()
  await page.keyboard.press('[')
  await expect(page.getByText('一.txt', { exact: true })).toBeVisible()

  const sentence = page
    .getByRole('region', { name: '报告原文' })
    .locator('p')
    .filter({ hasText: '2025年计划' })
  // By keys alone: from the figure at hand line by line to the sentence, then to its end.
  await page.keyboard.press('v')
  const said = page.getByRole('status').filter({ hasText: '选中“' })
  await expect(said).toBeVisible()
  for (let line = 0; line < 40; line++) {
    if ((await said.textContent())?.includes('2')) {
      await page.keyboard.press('Control+Shift+ArrowRight')
      if ((await said.textContent())?.includes('2025年计划')) break
    }
    await page.keyboard.press('ArrowDown')
  }
  await expect(said).toContainText('2025年计划开展执法培训20场')
  await expect(sentence).toBeInViewport()
  await page.keyboard.press('n')
  const form = page.getByRole('form', { name: '补充一个数字' })
  await expect(form.getByLabel('原文')).toHaveValue(/^2025年计划开展执法培训20场/)
  await form.getByRole('combobox', { name: '指标' }).fill('zfpxcc')
  await page.keyboard.press('Enter')
  await form.getByLabel('数值').fill('20场')
  await page.keyboard.press('Enter')
  await expect(list(page).locator('button[aria-current="true"]')).toContainText('补充的')
  await expect(list(page).locator('button[aria-current="true"]')).toContainText('20')

  // Another year: what was read for the one before is read again, and nothing that was decided is lost.
  await page.getByText('地区或年度不对').click()
  await page.getByLabel('年度不对？改为').fill('2023')
  await page.getByRole('button', { name: '按2023年度重读' }).click()
  await expect(page.getByRole('status', { name: '重读' })).toContainText('已按2023年度重读')
  await expect(page.getByRole('button', { name: '按2023年度重读' })).toHaveCount(0)
  await expect(list(page)).toContainText('补充的')
  await page.getByRole('button', { name: /^撤销/ }).click()
  await page.getByRole('button', { name: '按2024年度重读' }).click()
  await expect(page.getByRole('status', { name: '重读' })).toContainText('已按2024年度重读')

  // One of two files on the same report is one too many; kept again, it has what was decided.
  await page.goto('/#/review')
  const kept = page.getByRole('list', { name: '待复核的报告' }).getByRole('listitem')
  await expect(kept.filter({ hasText: '还有 1 份' })).toHaveCount(2)
  await page.getByRole('button', { name: '移除 一.txt' }).click()
  const question = page.getByRole('group', { name: '要移除吗' })
  await expect(question).toContainText('1 个决定还记着')
  await question.getByRole('button', { name: '移除这份' }).click()
  await expect(page.getByRole('status', { name: '移除' })).toHaveText('已移除“一.txt”。')
  await expect(page.getByRole('status', { name: '移除' })).toBeFocused()
  await expect(kept).toHaveCount(1)
  await expect(kept).not.toContainText('留一份就够')
  await page.goto('/#/import')
  await rowOf(page, '一.txt').getByRole('button', { name: '保留 一.txt' }).click()
  await page.goto('/#/review')
  await page.getByRole('button', { name: '移除 一.txt' }).click()
  await expect(question).toContainText('1 个决定还记着')
  await question.getByRole('button', { name: '不移除' }).click()
  await expect(page.getByRole('button', { name: '移除 一.txt' })).toBeFocused()
  await expect(kept).toHaveCount(2)
})
