import { inventedReport } from '../support/invented-report.ts'
import { bringFiles, rowOf } from '../support/bring-files.ts'
import { expect, test } from '../support/page.ts'

const comparison = '#/compare?i=rule_of_law_vice_principals&r=140524~440281&y=2024&v=table'

test('an own report is kept, reviewed and compared, and leads back to its text', async ({ page }) => {
  const cell = page.getByRole('row', { name: /陵川/ }).getByRole('cell').first()
  await bringFiles(page, [{ name: '陵川.txt', content: inventedReport.join('\n') }])
  await page.getByRole('button', { name: '保留 陵川.txt' }).click()
  await expect(page.getByRole('status', { name: '保留' })).toHaveText('已保留 1 份。')

  // Kept, and of no weight before anybody has looked at it.
  await page.goto(comparison)
  await page.reload()
  await expect(cell).toHaveText(/^无报告/)

  await page.goto('#/review')
  await page.getByLabel('没有复核的数字也进入比较').check()
  await page.goto(comparison)
  await expect(cell).toHaveText(/^58（未复核）/)
  await expect(page.getByText('正在显示未复核的数字')).toBeVisible()
  await expect(page.getByText(/取自您导入的报告，未复核/).first()).toBeAttached()
  await page.getByRole('button', { name: '不再显示' }).click()
  await expect(cell).toHaveText(/^无报告/)

  await bringFiles(page, [{ name: '又一次.txt', content: inventedReport.join('\n') }])
  await rowOf(page, '又一次.txt').getByRole('link', { name: '复核' }).click()
  const desk = page.getByRole('article')
  for (let left = 8; left > 0; left--) {
    await expect(desk.getByText(`${8 - left} / 8 已定`)).toBeVisible()
    await page.keyboard.press('a')
  }
  await expect(desk.getByText('8 / 8 已定')).toBeVisible()
  await page.keyboard.press('f')
  await expect(desk.getByText('复核完毕').first()).toBeVisible()

  await page.goto(comparison)
  await page.reload()
  await expect(cell).toHaveText(/^58（自己导入）/)
  await cell.getByRole('button').click()
  await page.getByRole('link', { name: '看它在原文的位置' }).first().click()
  await expect(page.locator('[aria-current="true"]').first()).toContainText('58')

  await page.goto('#/report/140524-2024')
  await expect(page.getByText('自己导入的文件 陵川.txt')).toBeVisible()
})
