import { firstComparison } from '../../src/features/start/examples.ts'
import { expect, test } from '../support/app-server.ts'

test('walks from the list of bureaus to a bureau, an indicator, a report and a comparison', async ({
  page,
  server,
}) => {
  await page.goto(server.url)
  await page.getByRole('link', { name: '部门', exact: true }).click()
  await page.getByLabel('找一家教育部门').fill('wanzhou')
  await page.getByRole('link', { name: '万州区' }).click()

  await expect(page.getByRole('heading', { level: 1, name: '重庆市万州区教育委员会' })).toBeVisible()
  const standings = page.getByRole('list', { name: /各项指标与/ })
  const disclosed = standings.getByRole('listitem').filter({ hasText: '主动公开信息条数' })
  await expect(disclosed).toContainText(/高于全国县级中位数/)

  await disclosed.getByRole('button', { name: '≥180' }).click()
  const evidence = page.getByRole('dialog', { name: '出处' })
  await expect(evidence.getByRole('blockquote')).toContainText('180')
  await page.keyboard.press('Escape')
  await expect(evidence).toBeHidden()

  await page.getByLabel('和谁比').selectOption('province')
  await expect(standings.getByRole('listitem').first()).toContainText('重庆市县级')

  await standings.getByRole('link', { name: '法治副校长人数', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '法治副校长人数' })).toBeVisible()
  await page.getByRole('link', { name: '乐昌市，2024年' }).click()

  await expect(page.getByRole('heading', { level: 1, name: /乐昌市教育局2024年/ })).toBeVisible()
  await expect(page.getByRole('region', { name: '法定内容' })).toContainText('第一责任人履职')
  await expect(page.getByRole('blockquote').filter({ hasText: '法治副校长82名' })).toBeVisible()

  await page.goto(`${server.url}#/bureau/500101`)
  await page.getByRole('link', { name: '与全国县级比较主动公开信息条数' }).click()
  await expect(page.getByRole('table', { name: /主动公开信息条数/ })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: '万州区' })).toBeVisible()
})

test('takes an address that asks for nothing to the first comparison, with no word of a fault', async ({
  page,
  server,
}) => {
  await page.goto(`${server.url}#/compare`)
  await expect(page.getByRole('table', { name: /依申请公开件数/ })).toBeVisible()
  expect(new URL(page.url()).hash).toBe(firstComparison)
  await expect(page.getByText('链接里有几处没有照办')).toHaveCount(0)
})
