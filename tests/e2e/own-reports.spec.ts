import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { datasetMerge } from '../../src/cli/dataset-merge.ts'
import { inventedReport } from '../support/invented-report.ts'
import { bringFiles, rowOf } from '../support/bring-files.ts'
import { expect, test } from '../support/page.ts'

const comparison = '#/compare?i=rule_of_law_vice_principals&r=140524~440281&y=2024&v=table'

test('an own report is kept, reviewed, compared and handed on, and leads back to its text', async ({
  page,
  browser,
}) => {
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
  await expect(desk.getByRole('button', { name: '重新打开' })).toBeVisible()

  await page.goto(comparison)
  await page.reload()
  await expect(cell).toHaveText(/^58（自己导入）/)
  await cell.getByRole('button').click()
  await page.getByRole('link', { name: '看它在原文的位置' }).first().click()
  await expect(page.locator('[aria-current="true"]').first()).toContainText('58')

  await page.goto('#/report/140524-2024')
  await expect(page.getByText('自己导入的文件 陵川.txt')).toBeVisible()

  // A published figure of another bureau, corrected where it stands.
  await page.goto(comparison)
  await page.getByRole('row', { name: /乐昌/ }).getByRole('button', { name: '82' }).click()
  await page.getByRole('button', { name: '更正 法治副校长人数' }).click()
  await page.getByRole('textbox', { name: '数值' }).fill('84名')
  await page.getByRole('textbox', { name: '理由' }).fill('漏了两所分校')
  await page.keyboard.press('Enter')
  await expect(page.getByText('理由：漏了两所分校')).toBeVisible()

  await page.goto('#/review')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出数据包' }).click(),
  ])
  const file = await download.path()

  const other = await browser.newPage()
  await other.goto('#/storage')
  await other.getByLabel('从备份恢复').setInputFiles(file)
  await expect(other.getByRole('list', { name: '会添加' })).toContainText('陵川')
  await expect(other.getByRole('list', { name: '会添加' })).toContainText('更正已发布的 440281-2024')
  await other.getByRole('button', { name: '恢复', exact: true }).click()
  await expect(other.getByText('已恢复。')).toBeVisible()
  await other.goto(comparison)
  await expect(other.getByRole('row', { name: /陵川/ }).getByRole('cell').first()).toHaveText(
    /^58（自己导入）/,
  )
  await expect(other.getByRole('row', { name: /乐昌/ }).getByRole('cell').first()).toHaveText(/^84（已更正）/)
  await other.close()

  const folder = await mkdtemp(join(tmpdir(), 'faheng-merge-'))
  await cp('data', folder, { recursive: true })
  const said: string[] = []
  const stdout = (text: string) => void said.push(text)
  expect(await datasetMerge([file, folder], { stdout, stderr: stdout })).toBe(0)
  expect(said.join('')).toContain('加入 1 份报告、8 个数字，更正 1 处')
  expect(await readFile(join(folder, 'reports.csv'), 'utf8')).toContain('140524-2024')
  expect(await readFile(join(folder, 'figures.csv'), 'utf8')).toMatch(
    /^440281-2024,rule_of_law_vice_principals,84,.*,correction,checked,更正：原作82名/m,
  )
  await rm(folder, { recursive: true })
})
