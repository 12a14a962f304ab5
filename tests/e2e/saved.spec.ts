import { expect, test } from '../support/page.ts'

test('keeps a comparison over a reload and lists it on the start page', async ({ page }) => {
  await page.goto('#/compare?i=rule_of_law_vice_principals&r=440281~500101&y=2024&v=table&d=00000000')
  await expect(page.getByText('此链接引用的是数据版本 00000000')).toBeVisible()
  await page.getByRole('button', { name: '保存的比较' }).click()
  await page.getByRole('textbox', { name: '名称' }).fill('两地副校长')
  await page.getByRole('button', { name: '保存当前比较' }).click()
  await expect(page.getByRole('link', { name: '两地副校长' })).toBeVisible()
  await page.goto('#/')
  await page.reload()
  await page.getByRole('link', { name: '两地副校长' }).click()
  await expect(page).toHaveURL(/r=440281~500101&y=2024&v=table$/)
})
