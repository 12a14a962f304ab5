import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { readFileSync } from 'node:fs'
import { bringFiles, rowOf } from '../support/bring-files.ts'
import { expect, test } from '../support/page.ts'

const cells = [
  ['哪里', '年度', '法治副校长人数', '心情'],
  ['乐昌市', 2024, 82, '好'],
  ['万州区', 2024, '约1.2万', ''],
  ['和平区', 2024, 5, ''],
]

test('a table is screened stage by stage, and columns named by hand are read from then on', async ({
  page,
}) => {
  const csv = cells.map((row) => row.join(',')).join('\n')
  await bringFiles(page, [
    { name: '汇总.csv', content: csv },
    { name: '汇总.xlsx', content: await writeXlsx({ sheets: [{ name: '一', rows: cells }] }) },
  ])
  const row = rowOf(page, '汇总.csv')
  await expect(row.getByRole('list', { name: '逐项检查' })).toContainText('列 不通过')
  await expect(row.getByRole('list', { name: '逐项检查' })).toContainText('合理性 未查')
  await row.getByText('问题逐条列出').click()
  await expect(row.getByRole('row', { name: /没有地区列.*请指定哪一列/ })).toBeVisible()
  await row.getByText('各列读作什么').click()
  await row.getByLabel('哪里').selectOption('地区名称')
  await expect(row.getByRole('list', { name: '逐项检查' })).toContainText('代码 不通过 1')
  await row.getByText(/^数字 2 个$/).click()
  await expect(row.getByRole('row', { name: /万州区 2024 法治副校长人数 约12,000 约1\.2万/ })).toBeVisible()
  if (!(await row.getByRole('region', { name: '问题' }).isVisible()))
    await row.getByText('问题逐条列出').click()
  await expect(row.getByRole('row', { name: /和平区.*处同名.*请写上省、市/ })).toBeVisible()

  // The next file knows the heading.
  const book = rowOf(page, '汇总.xlsx')
  await book.getByText('各列读作什么').click()
  await book.getByLabel('心情').selectOption('备注')
  await expect(book.getByRole('list', { name: '逐项检查' })).toContainText('列 通过')
  await expect(book).toContainText('数字 2 个')

  // Kept bureau by bureau, taken in one go after a second question, and in the comparison from then on.
  await row.getByRole('button', { name: '保留 汇总.csv' }).click()
  await row.getByRole('link', { name: '复核' }).click()
  await page.getByRole('link', { name: /万州区 · 2024年度/ }).click()
  await expect(page.getByRole('region', { name: '报告原文' })).toContainText('第 3 行“法治副校长人数”列')
  await page.goto('#/review')
  await page.getByRole('button', { name: '全部采用 汇总.csv' }).click()
  await page.getByRole('button', { name: /采用 2 个数字$/ }).click()
  const differing = page.getByText('还有 1 份有差异或重复的数字，请逐份选定')
  await expect(differing).toBeVisible()
  await page.goto('#/compare?i=rule_of_law_vice_principals&r=440281~500101&y=2024&v=table')
  const cell = (name: RegExp) => page.getByRole('row', { name }).getByRole('cell').first()
  // Published otherwise: that stands until the reader says which.
  await expect(cell(/万州/)).not.toHaveText(/自己导入/)
  await expect(cell(/乐昌/)).toHaveText(/^82/)
})

test('a data package is checked as the project’s own is', async ({ page }) => {
  const names = [
    'datapackage.json',
    'indicators.csv',
    'regions.csv',
    'denominators.csv',
    'reports.csv',
    'figures.csv',
  ]
  const whole = Object.fromEntries(
    names.map((name) => [`data/${name}`, new Uint8Array(readFileSync(`data/${name}`))]),
  )
  const figures = readFileSync('data/figures.csv', 'utf8')
  const broken = { ...whole, 'data/figures.csv': strToU8(figures.replace(/,exact,/, ',roughly,')) }
  await bringFiles(page, [
    { name: 'whole.zip', content: zipSync(whole) },
    { name: 'broken.zip', content: zipSync(broken) },
  ])
  await expect(rowOf(page, 'whole.zip')).toContainText('通过全部检查')
  await expect(rowOf(page, 'broken.zip')).toContainText('不通过')
  await rowOf(page, 'broken.zip').getByText('逐条列出').click()
  await expect(
    rowOf(page, 'broken.zip').getByText(/^figures\.csv 第 \d+ 行：qualifier“roughly”/),
  ).toBeVisible()
})
