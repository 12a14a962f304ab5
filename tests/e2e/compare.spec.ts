import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-server.ts'

const fourBureaus = '#/compare?i=rule_of_law_vice_principals&r=440281~500101~410811~450200&y=2024&v=rank'

const twin = (page: Page, indicator: string) => page.getByRole('table', { name: new RegExp(indicator) })
const row = (page: Page, region: string) => page.getByRole('row', { name: new RegExp(`^${region} `) })

test('goes from the first load to the sentence behind a number, and again with the network off', async ({
  page,
  server,
  watch,
}) => {
  watch.allow(/Failed to load resource|net::ERR/)
  await page.goto(server.url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('份报告').first()).toBeVisible()
  await page.getByRole('link', { name: /六地的法治副校长/ }).click()

  await expect(page.getByRole('heading', { name: /法治副校长人数/ })).toBeVisible()
  await expect(row(page, '乐昌市')).toContainText('82')
  await expect(row(page, '万州区')).toContainText('156')
  await expect(row(page, '山阳区')).toContainText('未提及')
  await expect(row(page, '柳州市')).toContainText('无报告')
  await expect(page.getByRole('note', { name: '口径提示' })).toContainText(/万州区.*合并口径/)

  await row(page, '乐昌市').getByRole('button').click()
  const evidence = page.getByRole('dialog', { name: '出处' })
  await expect(evidence.getByRole('blockquote')).toContainText('法治副校长82名')
  await expect(evidence.getByRole('link', { name: /乐昌市教育局2024年法治政府建设年度报告/ })).toBeVisible()
  await expect(evidence).toContainText('2024-12-31')
  await page.keyboard.press('Escape')
  await expect(evidence).toBeHidden()

  await expect(page.getByText('可离线使用')).toHaveCount(1)
  const here = page.url()
  await server.stop()
  await page.goto('about:blank')
  await page.goto(here)
  await expect(row(page, '乐昌市')).toContainText('82')
  await row(page, '万州区').getByRole('button').click()
  await expect(evidence).toContainText('合并口径')
})

test('opens a link exactly, with a table twin a program can read', async ({ page, server }) => {
  await page.goto(server.url + fourBureaus)
  await expect(page.getByText('2 / 4 家已报告')).toBeVisible()
  const table = twin(page, '法治副校长人数')
  await expect(table.getByRole('columnheader', { name: '2024年' })).toBeVisible()
  const names = await table.getByRole('rowheader').allTextContents()
  const cells = await table.getByRole('cell').allTextContents()
  expect(Object.fromEntries(names.map((name, i) => [name, cells[i]]))).toEqual({
    万州区: '156',
    乐昌市: '82',
    山阳区: '未提及',
    柳州市: '无报告',
  })
  expect(new URL(page.url()).hash).toBe(fourBureaus)
})

test('says what of a bad link it could not use, and shows something sensible', async ({ page, server }) => {
  await page.goto(`${server.url}#/compare?i=nope&r=999999~440281&y=20xx&v=pie&__proto__[x]=1`)
  const status = page.getByRole('status').filter({ hasText: '没有照办' })
  await expect(status).toContainText('nope')
  await expect(status).toContainText('999999')
  await expect(status).toContainText('20xx')
  await expect(row(page, '乐昌市')).toBeVisible()
})

test('names a page, bureau or report it does not have', async ({ page, server }) => {
  for (const path of ['#/nowhere', '#/bureau/123456', '#/report/440281-1999']) {
    await page.goto(server.url + path)
    await expect(page.getByRole('heading', { name: '没有找到' })).toBeVisible()
    await expect(page.getByRole('link', { name: '回到首页' })).toBeVisible()
  }
})

test('finds a region by initials and puts it into the comparison and the link', async ({ page, server }) => {
  await page.goto(server.url + fourBureaus)
  await page.getByRole('button', { name: /乐昌市、万州区等/ }).click()
  const picker = page.getByRole('dialog', { name: '选择地区' })
  await picker.getByLabel('搜索地区').fill('jhx')
  await picker.getByRole('checkbox', { name: /建湖县/ }).check()
  await picker.getByRole('button', { name: '完成' }).click()
  await expect(row(page, '建湖县')).toContainText('91')
  expect(page.url()).toContain('~320925')
  await page.goBack()
  await expect(row(page, '建湖县')).toHaveCount(0)
})

test('changes the indicator, the years and the view by hand', async ({ page, server }) => {
  await page.goto(server.url + fourBureaus)
  await page.getByRole('button', { name: '法治副校长人数' }).click()
  const picker = page.getByRole('dialog', { name: '选择指标' })
  await picker.getByLabel('搜索指标').fill('执法证持证')
  await picker.getByRole('checkbox', { name: /行政执法证持证人数/ }).check()
  await picker.getByLabel('搜索指标').fill('')
  await picker.getByRole('checkbox', { name: /法治副校长人数/ }).uncheck()
  await page.keyboard.press('Escape')
  await expect(row(page, '乐昌市')).toContainText('25')
  await page.getByRole('radio', { name: '趋势' }).check()
  await expect(page.getByLabel('起始年')).toBeVisible()
  await expect(twin(page, '行政执法证持证人数').getByRole('columnheader')).not.toHaveCount(2)
  await page.getByRole('radio', { name: '表格' }).check()
  expect(page.url()).toMatch(/v=table/)
})

test('each of the five comparisons of the start page works in one click', async ({ page, server }) => {
  await page.goto(server.url)
  const examples = page.locator('section', { hasText: '从这五个比较开始' }).getByRole('listitem')
  await expect(examples).toHaveCount(5)
  for (let i = 0; i < 5; i++) {
    await page.goto(server.url)
    await examples.nth(i).getByRole('link').click()
    await expect(page.getByRole('img').first()).toBeVisible()
    await expect(page.getByText(/家已报告/).first()).toBeVisible()
    await expect(page.getByText('没有照办')).toHaveCount(0)
  }
})
