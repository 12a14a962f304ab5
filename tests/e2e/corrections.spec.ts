import { readFile } from 'node:fs/promises'
import { Budget } from '../../src/core/document/budget.ts'
import { readZip } from '../../src/core/document/zip/read-zip.ts'
import { expect, test } from '../support/page.ts'

const comparison = '#/compare?i=rule_of_law_vice_principals&r=440281~500101&y=2024&v=table'

test('a published figure is corrected where it stands, told everywhere, taken back and made again', async ({
  page,
}) => {
  const cell = page.getByRole('row', { name: /乐昌/ }).getByRole('cell').first()
  await page.goto(`/${comparison}`)
  await cell.getByRole('button', { name: '82' }).click()
  const panel = page.getByRole('dialog', { name: '出处' })
  await panel.getByRole('button', { name: '更正 法治副校长人数' }).click()
  const form = panel.getByRole('form', { name: '更正 法治副校长人数' })
  await form.getByRole('textbox', { name: '数值' }).fill('约84名')
  await expect(form.getByLabel('限定')).toHaveValue('approx')
  await page.keyboard.press('Enter')
  await expect(form.getByRole('alert')).toHaveText('请写理由：为什么公开数据不对')
  await form.getByRole('textbox', { name: '理由' }).fill('漏了两所分校')
  await page.keyboard.press('Enter')

  // The panel that stands open says so too.
  await expect(panel.getByText('约84（已更正）')).toBeVisible()
  await expect(panel.getByText(/公开数据是 82[名人]。/).first()).toBeVisible()
  await expect(panel.getByText('理由：漏了两所分校')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(cell).toHaveText(/^约84（已更正）/)

  await page.goto('#/report/440281-2024')
  await expect(page.getByText('约84').first()).toBeVisible()
  await expect(page.getByText('已更正').first()).toBeVisible()

  await page.goto('#/review')
  const list = page.getByRole('region', { name: '对公开数据的更正 1 处' })
  await expect(list.getByText('已采用')).toBeVisible()
  await list.getByRole('button', { name: '撤回 法治副校长人数' }).click()
  await expect(list.getByText('已撤回', { exact: true })).toBeVisible()
  await list.getByRole('button', { name: '恢复 法治副校长人数' }).click()
  await expect(list.getByText('已采用')).toBeVisible()
  // No report of the reader's own is needed to hand it on.
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    list.getByRole('button', { name: '导出数据包' }).click(),
  ])
  await expect(list.getByRole('status', { name: '导出数据包' })).toContainText(
    '下载：对公开数据的 1 处更正，',
  )
  const file = readZip(new Uint8Array(await readFile(await download.path())), new Budget(() => true))
  expect(new TextDecoder().decode(file.read('corrections.csv'))).toContain(',corrected,1,84,approx,')
  await list.getByRole('button', { name: '再改 法治副校长人数' }).click()
  await list.getByRole('radio', { name: /^没有写/ }).check()
  await list.getByRole('button', { name: '更正', exact: true }).click()
  // Written, before the page is left.
  await expect(list.getByRole('radio')).toHaveCount(0)

  await page.goto(comparison)
  await page.reload()
  await expect(cell).toHaveText(/^未提及（已更正）/)
  await cell.getByRole('button').click()
  await panel.getByRole('button', { name: '撤回 法治副校长人数' }).click()
  await expect(panel.getByText('82', { exact: true }).first()).toBeVisible()
})
