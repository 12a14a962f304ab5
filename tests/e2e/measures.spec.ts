import { expect, test } from '../support/page.ts'

const fourBureaus = '/#/compare?i=rule_of_law_vice_principals&r=440281~500101~410811~450200&y=2024&v=rank'

test('shows a number per head, its working, and keeps it in the link', async ({ page }) => {
  await page.goto(fourBureaus)
  await page.getByLabel('怎么算').selectOption({ label: '每10万居民' })
  await expect(page).toHaveURL(/&b=per100k$/)
  const table = page.getByRole('table', { name: '法治副校长人数（人／10万居民）' })
  await expect(table.getByRole('row', { name: /^乐昌市 / })).toContainText('21.38')
  await expect(table.getByRole('row', { name: /^山阳区 / })).toContainText('未提及')
  await expect(page.getByRole('note', { name: '口径提示' })).toContainText('人口为2020年普查')

  await table
    .getByRole('row', { name: /^万州区 / })
    .getByRole('button')
    .click()
  await expect(page.getByRole('dialog', { name: '出处' })).toContainText(
    '156 ÷ 1,564,449（居民，2020年普查）× 100,000 = 9.97',
  )
})

test('borrows a neighbouring year when asked to, and says of each number which', async ({ page }) => {
  await page.goto(fourBureaus.replace('2024', '2023'))
  await expect(page.getByText('0 / 4 家已报告')).toBeVisible()
  await page.getByLabel('当年没有数的').selectOption('1')
  await expect(page).toHaveURL(/&t=1$/)
  await expect(page.getByText('0 / 4 家已报告，另借用 2 家邻年的数')).toBeVisible()
  await expect(page.getByRole('row', { name: /^乐昌市 / })).toContainText('82（2024年）')
})

test('drops the bureaus that count something else', async ({ page }) => {
  await page.goto(fourBureaus)
  await page.getByRole('button', { name: '去掉这几家' }).click()
  await expect(page.getByText('1 / 3 家已报告')).toBeVisible()
  await expect(page).toHaveURL(/r=440281~410811~450200&/)
  await page.goBack()
  await page.getByRole('button', { name: '只看这几家' }).click()
  await expect(page).toHaveURL(/r=500101&/)
})

test('says why a basis of a link makes no sense, and shows the printed numbers', async ({ page }) => {
  await page.goto(`${fourBureaus}&b=change&t=9`)
  const status = page.getByRole('status').filter({ hasText: '没有照办' })
  await expect(status).toContainText('要选起止两个年份')
  await expect(status).toContainText('借用年数 9 看不懂')
  await expect(page.getByRole('row', { name: /^乐昌市 / })).toContainText('82')
})

test('holds the chart against another group, and keeps that in the link and on the way back', async ({
  page,
}) => {
  await page.goto('/#/compare?i=disclosure_requests&r=500000~440000~120104&y=2023&v=rank')
  const control = page.getByLabel(/^参照线/)
  await expect(control.locator('option[value=province]')).toBeDisabled()
  await control.selectOption('reporters')
  await expect(page).toHaveURL(/&m=a$/)
  await expect(page.getByText(/参照：数据集全部中位数1件（16 \/ 148 家）。/).first()).toBeVisible()
  await expect(page.getByText('数据集全部中位数 1（16家）', { exact: true })).toBeVisible()
  await page.getByLabel('标出本单位').selectOption('500000')
  await expect(
    page.getByText(/重庆市2023年为8件，高于数据集全部中位数1件（15 \/ 147 家已报告）/).first(),
  ).toBeVisible()
  await page.getByRole('radio', { name: '趋势' }).check()
  await expect(page.getByRole('img', { name: /参照：数据集全部中位数（件）/ })).toBeVisible()
  await page.goBack()
  await page.goBack()
  await page.goBack()
  await expect(control).toHaveValue('compared')
  await page.goto('/#/compare?i=disclosure_requests&r=500000~440000&y=2023&v=rank&m=magic')
  await expect(page.getByRole('status').filter({ hasText: '参照线 magic 看不懂' })).toBeVisible()
})
