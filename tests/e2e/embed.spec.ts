import type { FrameLocator, Page } from '@playwright/test'
import { startHostPage } from '../support/host-page.ts'
import { expect, test } from '../support/page.ts'
import { refusals } from '../support/refuse-storage.ts'

const four = 'i=rule_of_law_vice_principals&r=440281~500101~410811~450200&y=2024&v=rank'

/** Opens another site's page that frames the app at `link`, and hands over what is in the frame. */
async function framed(
  page: Page,
  baseURL: string | undefined,
  link: string,
  size = 'width="640" height="720"',
) {
  const source = new URL(link, baseURL).href.replaceAll('&', '&amp;')
  const host = await startHostPage(`<iframe src="${source}" title="图" ${size}></iframe>`)
  await page.goto(host.url)
  return { frame: page.frameLocator('iframe'), stop: host.stop }
}

async function rowsOf(frame: FrameLocator): Promise<Record<string, string>> {
  const table = frame.getByRole('table', { name: /法治副校长人数/ })
  const names = await table.getByRole('rowheader').allTextContents()
  const cells = await table.getByRole('cell').allTextContents()
  return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
}

test('shows the comparison within another site: words, chart, table, source, and nothing to set', async ({
  page,
  baseURL,
}) => {
  const { frame, stop } = await framed(page, baseURL, `#/embed?${four}`)
  await expect(frame.getByRole('heading', { name: '法治副校长人数' }).last()).toBeVisible()
  await expect(frame.getByText('2 / 4 家已报告')).toBeVisible()
  await expect(frame.getByText(/最高为万州区156人（合并口径），最低为乐昌市82人/)).toBeVisible()
  await expect(frame.locator('[data-chart] svg text', { hasText: '156' })).toBeVisible()
  await expect(frame.getByText(/万州区为合并口径/)).toBeVisible()
  // Read by programs before anybody unfolds it.
  const table = { 万州区: '156', 乐昌市: '82', 山阳区: '未提及', 柳州市: '无报告' }
  expect(await rowsOf(frame)).toEqual(table)
  const source = frame.getByRole('contentinfo').or(frame.locator('footer'))
  await expect(source.first()).toContainText(
    /来源：2 份公开年度报告。法衡，数据集版本 [0-9a-f]{8}，\d{4}-\d\d-\d\d 读取/,
  )
  for (const gone of ['navigation', 'combobox', 'radiogroup'] as const) {
    await expect(frame.getByRole(gone)).toHaveCount(0)
  }
  for (const word of ['带走', '保存', '去掉这几家', '可离线使用']) {
    await expect(frame.getByText(word)).toHaveCount(0)
  }
  await stop()
})

test('opens the whole comparison, and whatever else leads away, in a tab of its own', async ({
  page,
  baseURL,
}) => {
  const { frame, stop } = await framed(page, baseURL, `#/embed?${four}`)
  const link = frame.getByRole('link', { name: '在法衡打开完整比较（新标签页）' })
  await expect(link).toHaveAttribute('rel', 'noopener')
  const opening = page.waitForEvent('popup')
  await link.click()
  const popup = await opening
  await expect(popup.getByRole('button', { name: '法治副校长人数' })).toBeVisible()
  expect(new URL(popup.url()).hash).toBe(`#/compare?${four}`)

  await frame.getByRole('button', { name: '看数字' }).click()
  await frame.getByRole('button', { name: '156' }).click()
  const evidence = frame.getByRole('dialog', { name: '出处' })
  await expect(evidence).toContainText('原文')
  const leaving = page.waitForEvent('popup')
  await evidence.getByRole('link', { name: '万州区', exact: true }).click()
  expect(new URL((await leaving).url()).hash).toBe('#/bureau/500101')
  await expect(evidence).toBeVisible()
  await stop()
})

test('is walked by keyboard alone: marks read out, evidence opened, the table unfolded by reaching it', async ({
  page,
  baseURL,
}) => {
  const { frame, stop } = await framed(page, baseURL, `#/embed?${four}`)
  const cursor = frame.getByRole('slider', { name: '逐点读图' })
  await cursor.focus()
  await page.keyboard.press('ArrowDown')
  await expect(frame.locator('[data-mark-words]')).toContainText('乐昌市 82')
  await page.keyboard.press('Enter')
  await expect(frame.getByRole('dialog', { name: '出处' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(cursor).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(frame.getByRole('button', { name: '看数字' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(frame.getByRole('button', { name: '收起数字' })).toHaveAttribute('aria-expanded', 'true')
  await stop()
})

test('says what its link asks for and cannot have, and which version it cites', async ({ page, baseURL }) => {
  const link = `#/embed?i=rule_of_law_vice_principals&r=440281~999999&y=2024&v=scatter&d=12345678&theme=pink`
  const { frame, stop } = await framed(page, baseURL, link)
  await expect(frame.getByText('链接里的地区 999999 不在区划表中，已略过。')).toBeVisible()
  await expect(frame.getByText('散点要正好两个指标，现在选了1个。已换成“排名”。')).toBeVisible()
  await expect(frame.getByText(/链接里的外观看不懂/)).toBeVisible()
  await expect(frame.getByText(/此链接引用的是数据版本 12345678，.*旧版本已不再提供/)).toBeVisible()
  await stop()
})

test('follows the reader’s system unless the link names a look', async ({ page, baseURL }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const [look, ground] of [
    ['', 'rgb(17, 22, 27)'],
    ['&theme=light', 'rgb(245, 246, 247)'],
  ] as const) {
    const { frame, stop } = await framed(page, baseURL, `#/embed?${four}${look}`)
    await expect(frame.getByText('2 / 4 家已报告')).toBeVisible()
    await expect(frame.locator('html')).toHaveCSS('background-color', ground)
    await stop()
  }
})

test('starts no service worker of its own', async ({ page }) => {
  await page.goto(`/#/embed?${four}`)
  await expect(page.getByText('2 / 4 家已报告')).toBeVisible()
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})

test('works where the frame may store nothing, without a word about it', async ({ page, baseURL }) => {
  await page.addInitScript(refusals['open throws'])
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    })
  })
  const { frame, stop } = await framed(page, baseURL, `#/embed?${four}`)
  await expect(frame.getByText('2 / 4 家已报告')).toBeVisible()
  await expect(frame.getByText(/没有存到本机|存储/)).toHaveCount(0)
  await stop()
})

test('fits a frame of 320 pixels', async ({ page, baseURL }) => {
  const everyone = '#/embed?i=disclosure_requests&r=*&y=2023&v=rank'
  const { frame, stop } = await framed(page, baseURL, everyone, 'width="320" height="600"')
  await expect(frame.getByText(/\/ 148 家已报告/)).toBeVisible()
  const sideways = await frame
    .locator('html')
    .evaluate((root) => root.scrollWidth - root.ownerDocument.documentElement.clientWidth)
  expect(sideways).toBeLessThanOrEqual(0)
  await stop()
})

test('gives the code to see and copy, and the code shows the chart at a height that fits it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`/#/compare?${four}`)
  await expect(page.locator('[data-chart] svg').first()).toBeVisible()
  await page.locator('summary', { hasText: '带走' }).click()
  await page.getByRole('button', { name: '复制嵌入代码' }).click()
  const field = page.getByRole('textbox', { name: '嵌入代码' })
  await expect(field).toHaveValue(
    /^<iframe src="http:\/\/localhost:\d+\/#\/embed\?i=.*&amp;d=[0-9a-f]{8}" title="法衡：/,
  )
  await page.getByRole('checkbox', { name: '带上数据版本' }).uncheck()
  await page
    .getByRole('dialog', { name: '嵌入代码' })
    .getByRole('combobox', { name: '外观' })
    .selectOption('深色')
  await expect(field).toHaveValue(/v=rank&amp;theme=dark" title="法衡：法治副校长人数，2024年，/)
  await page.getByRole('button', { name: '复制代码' }).click()
  await expect(page.getByText('嵌入代码已复制。')).toBeVisible()
  const code = await page.evaluate(() => navigator.clipboard.readText())
  expect(code).toBe(await field.inputValue())
  await page.keyboard.press('Escape')
  await expect(page.locator('summary', { hasText: '带走' })).toBeFocused()

  const host = await startHostPage(`<div style="width: 700px">${code}</div>`)
  await page.goto(host.url)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByText('2 / 4 家已报告')).toBeVisible()
  await expect(frame.locator('html')).toHaveCSS('background-color', 'rgb(17, 22, 27)')
  const { needed, given } = await frame.locator('main').evaluate((main) => ({
    needed: main.scrollHeight,
    given: main.ownerDocument.documentElement.clientHeight,
  }))
  expect(needed, 'no scroll bar').toBeLessThanOrEqual(given)
  expect(given - needed, 'nor a large empty rest').toBeLessThan(220)
  await host.stop()
})
