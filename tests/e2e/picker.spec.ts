import { expect, test } from '../support/app-server.ts'

const compared = '#/compare?i=rule_of_law_vice_principals&r=440281~500101~410811&y=2024&v=table&o=440281'

test('picks regions by their value with the keyboard alone, keeps them as a group and finds it again', async ({
  page,
  server,
}) => {
  await page.goto(server.url + compared)
  await page.getByRole('button', { name: /乐昌市、万州区等/ }).click()
  const picker = page.getByRole('dialog', { name: '选择地区' })
  await expect(
    picker
      .getByRole('list', { name: /按法治副校长人数排列/ })
      .getByRole('listitem')
      .first(),
  ).toContainText(/\d$/)
  await picker.getByLabel('搜索地区').fill('jhx')
  await expect(picker.getByRole('checkbox', { name: /建湖县/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(picker.getByRole('checkbox', { name: /建湖县/ })).toBeChecked()
  await picker.getByLabel('搜索地区').fill('')
  await picker.getByText('我的分组').click()
  await picker.getByRole('textbox', { name: /存为分组/ }).fill('四地')
  await picker.getByRole('button', { name: '保存为分组' }).click()
  await expect(picker.getByRole('button', { name: '四地（4 个）' })).toBeVisible()
  await picker.getByRole('button', { name: '完成' }).click()
  await expect(page.getByRole('row', { name: /^建湖县 / })).toContainText('91')

  await page.reload()
  await page.getByRole('button', { name: /乐昌市、万州区等/ }).click()
  await picker.getByText('我的分组').click()
  await expect(picker.getByRole('button', { name: '四地（4 个）' })).toBeVisible()
})
