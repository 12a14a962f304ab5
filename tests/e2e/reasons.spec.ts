import { expect, test } from '../support/page.ts'

const ranking = '/#/compare?i=rule_of_law_vice_principals&r=440281~500101~410811~450200&y=2024&v=rank'
const needsTwo = '散点要正好两个指标，现在选了1个。'

test('says why a view cannot be chosen to whoever comes to it by keys, and does not switch', async ({
  page,
}) => {
  await page.goto(ranking)
  const views = page.getByRole('group', { name: '看法' })
  await views.getByRole('radio', { name: '首尾' }).focus()
  await expect(views.getByText(needsTwo)).not.toBeInViewport()
  await page.keyboard.press('ArrowRight')
  const scatter = views.getByRole('radio', { name: '散点' })
  await expect(scatter).toBeFocused()
  await expect(scatter).toHaveAccessibleDescription(needsTwo)
  await expect(views.getByText(needsTwo)).toBeInViewport()
  expect(await heightOf(views.getByText(needsTwo))).toBeGreaterThan(12)
  await expect(scatter).not.toBeChecked()
  await page.keyboard.press('ArrowRight')
  await expect(views.getByText(/热力表要有两列以上/)).toBeInViewport()
  expect(await heightOf(views.getByText(needsTwo))).toBeLessThanOrEqual(1)
  await expect(views.getByRole('radio', { name: '排名' })).toBeChecked()
  await expect(page).toHaveURL(/v=rank$/)
})

test.describe('with a finger on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 640 } })

  test('says why a view cannot be chosen, within the page', async ({ page }) => {
    await page.goto(ranking)
    // It counts as switched off, and is pressed all the same.
    await page.getByRole('radio', { name: '散点' }).tap({ force: true })
    const why = page.getByText(needsTwo)
    await expect(why).toBeInViewport({ ratio: 1 })
    expect(await heightOf(why)).toBeGreaterThan(12)
    await expect(page.getByRole('radio', { name: '排名' })).toBeChecked()
  })
})

test('reaches a list box that has nothing to offer, and says why', async ({ page }) => {
  await page.goto(ranking.replace('v=rank', 'v=table'))
  const reference = page.getByLabel(/^参照线/)
  await reference.focus()
  await expect(reference).toHaveAccessibleDescription('“表格”不画参照线；排名、趋势和分布画。')
  await expect(page.getByText('“表格”不画参照线；排名、趋势和分布画。')).toBeInViewport()
  await page.keyboard.press('ArrowDown')
  await expect(reference).toHaveValue('compared')
  const basis = page.getByLabel('怎么算')
  await basis.focus()
  await expect(basis).toHaveAccessibleDescription(/现在不能选.*：要选起止两个年份/)
})

async function heightOf(line: { evaluate: (measure: (element: Element) => number) => Promise<number> }) {
  return line.evaluate((element) => element.getBoundingClientRect().height)
}
