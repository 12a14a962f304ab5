import { expect, test } from '../support/page.ts'

const some =
  'r=500000~350213~330702~450600~360500~430624~320205~120104~610323~440300~211400~530112~341823~450200'

test('keeps each indicator’s form in the link, and gives it back on the way back', async ({ page }) => {
  await page.goto(`/#/compare?i=disclosure_requests~information_disclosed&${some}&y=2022..2023&v=line`)
  const block = (name: string) =>
    page.getByRole('region', { name: new RegExp(`^${name}`) }).filter({ has: page.getByRole('radio') })
  const form = (name: string, label: string) => block(name).getByRole('radio', { name: label })
  await form('主动公开信息条数', '一家一图，各自尺度').check()
  await expect(page).toHaveURL(/&v=line\.-o$/)
  await expect(form('依申请公开件数', '画在一起')).toBeChecked()
  await form('依申请公开件数', '一家一图，同一尺度').check()
  await expect(page).toHaveURL(/&v=line\.so$/)
  await page.goBack()
  await expect(page).toHaveURL(/&v=line\.-o$/)
  await expect(form('依申请公开件数', '画在一起')).toBeChecked()
  await expect(form('主动公开信息条数', '一家一图，各自尺度')).toBeChecked()
  await page.goBack()
  await expect(page).toHaveURL(/&v=line$/)
  await expect(form('主动公开信息条数', '画在一起')).toBeChecked()
  await page.goForward()
  await page.goForward()
  await expect(form('依申请公开件数', '一家一图，同一尺度')).toBeChecked()
})

test('keeps dumbbells and the grouping of a spread in the link', async ({ page }) => {
  await page.goto(`/#/compare?i=disclosure_requests&${some}&y=2022..2023&v=slope`)
  await page.getByRole('radio', { name: '哑铃' }).check()
  await expect(page).toHaveURL(/&v=slope\.d$/)
  await page.reload()
  await expect(page.getByRole('radio', { name: '哑铃' })).toBeChecked()

  await page.goto(`/#/compare?i=disclosure_requests&${some}&y=2023&v=spread`)
  await page.getByRole('radio', { name: '按省' }).check()
  await expect(page).toHaveURL(/&v=spread\.p$/)
  await page.getByRole('radio', { name: '不分组' }).check()
  await expect(page).toHaveURL(/&v=spread\.n$/)
  await page.goBack()
  await expect(page.getByRole('radio', { name: '按省' })).toBeChecked()
  await page.goBack()
  await expect(page.getByRole('radio', { name: '按级别' })).toBeChecked()
})

test('says which form of a link it does not know', async ({ page }) => {
  await page.goto(`/#/compare?i=disclosure_requests&${some}&y=2023&v=spread.x`)
  await expect(page.getByText('链接里的画法 x 看不懂，先用通常的画法。')).toBeVisible()
  await expect(page.getByRole('radio', { name: '按级别' })).toBeChecked()
})

test('keeps a bureau’s year and peers in the link, through back, forward and reload', async ({ page }) => {
  await page.goto('/#/bureau/500101')
  await page.getByLabel('和谁比').selectOption('province')
  await expect(page).toHaveURL(/#\/bureau\/500101\?m=p$/)
  await page.getByLabel('报告年度').selectOption('2023年')
  await expect(page).toHaveURL(/\?y=2023&m=p$/)
  await page.goBack()
  await expect(page).toHaveURL(/\?m=p$/)
  await expect(page.getByLabel('报告年度')).toHaveValue('2024')
  await page.goBack()
  await expect(page.getByLabel('和谁比')).toHaveValue('level')
  await page.goForward()
  await page.goForward()
  await page.reload()
  await expect(page.getByLabel('报告年度')).toHaveValue('2023')
  await expect(page.getByLabel('和谁比')).toHaveValue('province')
  await page.goto('/#/bureau/500101?y=1999')
  await expect(page.getByText('没有收录它1999年度的报告，先显示写得最多的一年。')).toBeVisible()
})
