import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/page.ts'

test('walks a chart, its evidence and every page with the keyboard alone', async ({ page }) => {
  test.setTimeout(90_000)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: '跳到正文' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('link', { name: /六地的法治副校长/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /法治副校长人数/ })).toBeVisible()

  const cursor = page.getByRole('slider', { name: '逐点读图' })
  const words = page.locator('[data-mark-words]')
  await tabTo(page, cursor)
  await expect(words).toContainText(/宁县 176人/)
  await page.keyboard.press('End')
  await expect(words).toContainText(/无报告|未提及/)
  await page.keyboard.press('Home')
  for (let rows = 0; rows < 6 && !/^乐昌市 82/.test((await words.textContent()) ?? ''); rows++) {
    await page.keyboard.press('ArrowDown')
  }
  await expect(words).toContainText(/^乐昌市 82/)
  await page.keyboard.press('Enter')
  const evidence = page.getByRole('dialog', { name: '出处' })
  await expect(evidence.getByRole('blockquote')).toContainText('法治副校长82名')
  await expectVisibleFocus(page)
  await page.keyboard.press('Escape')
  await expect(cursor).toBeFocused()
  await expect(words).toContainText(/乐昌市 82/)

  await tabTo(page, page.getByRole('button', { name: /法治副校长人数/ }).first(), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectVisibleFocus(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /法治副校长人数/ }).first()).toBeFocused()

  await tabTo(page, page.getByRole('radio', { checked: true, name: '排名' }))
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: '排名' })).not.toBeChecked()
  await expectVisibleFocus(page)

  await tabTo(page, page.locator('summary').filter({ hasText: '带走' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: /^复制链接/ }))
  await page.keyboard.press('Escape')
  await expect(page.locator('summary').filter({ hasText: '带走' })).toBeFocused()

  await tabTo(page, page.getByRole('link', { name: '部门', exact: true }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByLabel('找一家教育部门'))
  await page.keyboard.type('wanzhou')
  await tabTo(page, page.getByRole('link', { name: '万州区' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '重庆市万州区教育委员会' })).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
  await tabTo(page, page.getByRole('link', { name: '法治副校长人数', exact: true }).first())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '法治副校长人数' })).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: '乐昌市，2024年' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /乐昌市教育局2024年/ })).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
  await expect(page).toHaveTitle(/乐昌市教育局2024年.* · 法衡$/)

  for (const [link, title] of [
    ['数据', '数据 · 法衡'],
    ['说明', '口径与方法 · 法衡'],
  ] as const) {
    const target = page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: link })
    await tabTo(page, target, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(page).toHaveTitle(title)
    await expect(page.getByRole('main')).toBeFocused()
  }
})

test('chooses year and basis, saves the comparison and opens it from the list, by keys alone', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await page.goto('/#/compare?i=rule_of_law_vice_principals&r=440281~500101~410811~450200&y=2024&v=rank')
  await tabTo(page, page.getByLabel('哪一年'))
  await page.keyboard.press('ArrowDown')
  await expect(page).toHaveURL(/y=2023/)
  await page.keyboard.press('ArrowUp')
  await expect(page).toHaveURL(/y=2024/)
  await tabTo(page, page.getByLabel('怎么算'))
  await page.keyboard.press('ArrowDown')
  await expect(page).toHaveURL(/b=per100k/)
  await tabTo(page, page.getByRole('button', { name: '保存的比较' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('textbox', { name: '名称' }))
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('键盘存的')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: '键盘存的', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '保存的比较' })).toBeFocused()

  await tabTo(page, page.getByRole('link', { name: /^法衡/ }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await tabTo(page, page.getByRole('link', { name: '键盘存的', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/b=per100k/)
  await expect(page.getByRole('main')).toBeFocused()
  await expect(page).toHaveTitle('法治副校长人数 · 比较 · 法衡')
})

test('scrolls a long ranking along with the cursor, by as many rows as there are', async ({ page }) => {
  await page.goto('/#/compare?i=disclosure_requests&r=*&y=2023&v=rank')
  const cursor = page.getByRole('slider', { name: '逐点读图' })
  await tabTo(page, cursor)
  await page.keyboard.press('End')
  const last = await cursor.getAttribute('aria-valuemax')
  await expect(cursor).toHaveAttribute('aria-valuenow', last ?? '')
  await expect(cursor).toBeInViewport()
  await expect(page.locator('[data-mark-words]')).not.toBeEmpty()
})

/** Presses Tab until the target holds the focus; the focus shows and never falls back to the page. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor({ state: 'attached' })
  const element = await target.elementHandle()
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press(key)
    await expectVisibleFocus(page)
    if (await page.evaluate((wanted) => document.activeElement === wanted, element)) return
  }
  throw new Error(`${key} never reached ${String(target)}`)
}

/** An outline of its own, or that of the label or frame around it. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const focused = document.activeElement
    if (focused === null || focused === document.body) return 'the focus is lost'
    const shows = (element: Element | null): boolean => {
      if (element === null) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
    }
    const label = focused instanceof HTMLInputElement ? (focused.labels?.[0] ?? null) : null
    const drawn = shows(focused) || shows(focused.parentElement) || shows(label)
    const sibling = shows(focused.nextElementSibling)
    return drawn || sibling ? 'visible' : `no outline: ${focused.tagName} ${focused.textContent.slice(0, 80)}`
  })
  expect(seen).toBe('visible')
}
