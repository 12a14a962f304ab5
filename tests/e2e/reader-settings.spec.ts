import type { Page } from '@playwright/test'
import { openState, pageStates } from '../support/page-states.ts'
import { expect, test } from '../support/page.ts'

const ranking = '/#/compare?i=rule_of_law_vice_principals&r=440281~500101~410811~450200&y=2024&v=rank'

test('moves nothing where the reader wants no motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(ranking)
  await page.getByRole('button', { name: '82', exact: true }).click()
  await expect(page.getByRole('dialog', { name: '出处' })).toBeVisible()
  const lasting = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { animationDuration, transitionDuration } = getComputedStyle(element)
      const longest = Math.max(parseFloat(animationDuration), parseFloat(transitionDuration))
      return longest > 0.001 ? [`${element.tagName}.${element.className}`] : []
    }),
  )
  expect(lasting).toEqual([])
})

for (const [zoom, size] of [
  // What is left of 1440 × 900 and of 1280 × 1024 pixels.
  ['200 %', { width: 720, height: 450 }],
  ['400 %', { width: 320, height: 256 }],
] as const) {
  test(`loses no text at ${zoom} with the widest spacing a reader may set`, async ({ page }) => {
    test.setTimeout(240_000)
    await page.setViewportSize(size)
    const views = ['ranking', 'trend', 'scatter', 'spread'].map((name) => pageStates['charts']?.[name])
    const tables = ['heat', 'map', 'table'].map((name) => pageStates['tables']?.[name])
    const embedded = [pageStates['embedded']?.['embedded ranking']]
    for (const state of [...Object.values(pageStates['pages'] ?? {}), ...views, ...tables, ...embedded]) {
      if (state === undefined) throw new Error('a state is gone')
      await openState(page, state)
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
        )
        document.adoptedStyleSheets = [sheet]
      })
      expect.soft(await cutOff(page), state.link).toEqual([])
      // Only tables scroll sideways, within themselves.
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect.soft(sideways, state.link).toBeLessThanOrEqual(0)
    }
  })
}

test('tells states apart where colours are forced: chosen view, hollow marks, shades', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/#/compare?i=information_disclosed&r=500000~350213&y=2021..2024&v=line')
  await expect(page.getByRole('slider')).toBeAttached()
  const grounds = await page
    .getByRole('group', { name: '看法' })
    .locator('input + span')
    .evaluateAll((names) => names.map((name) => getComputedStyle(name).backgroundColor))
  expect(new Set(grounds).size).toBe(2)
  const fills = await page
    .locator('[data-chart] svg :is(path, circle)')
    .evaluateAll((paths) =>
      paths.map((path) => getComputedStyle(path).fill).filter((fill) => fill !== 'none'),
    )
  expect(new Set(fills).size).toBeGreaterThan(2)
})

test('gives the focus back to what opened a panel, however it was closed', async ({ page }) => {
  await page.goto(ranking)
  for (const [name, close] of [
    [/法治副校长人数/, '完成'],
    [/乐昌市、万州区等/, '完成'],
    ['保存的比较', '关闭'],
  ] as const) {
    const opener = page.getByRole('button', { name }).first()
    await opener.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: close }).focus()
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(opener).toBeFocused()
  }
})

test('keeps the focus at hand when kept comparisons are moved, named, deleted and brought back', async ({
  page,
}) => {
  await page.goto(ranking)
  await page.getByRole('button', { name: '保存的比较' }).click()
  for (const name of ['甲', '乙']) {
    await page.getByRole('textbox', { name: '名称' }).fill(name)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible()
  }
  await page.getByRole('button', { name: '上移 乙' }).press('Enter')
  await expect(page.getByRole('list').getByRole('link').first()).toHaveText('乙')
  await expect(page.getByRole('button', { name: '上移 乙' })).toBeFocused()
  await page.getByRole('button', { name: '改名 乙' }).press('Enter')
  await expect(page.getByRole('textbox', { name: '乙 的新名称' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '改名 乙' })).toBeFocused()
  await page.getByRole('button', { name: '删除 乙' }).press('Enter')
  await expect(page.getByRole('button', { name: '撤销删除' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: '乙', exact: true })).toBeFocused()
})

test('reads on at the heading when the note with the button goes', async ({ page }) => {
  await page.goto(ranking)
  await page.getByRole('button', { name: '去掉这几家' }).press('Enter')
  await expect(page).toHaveURL(/r=440281~410811~450200/)
  await expect(page.getByRole('heading', { level: 2, name: /^法治副校长人数/ })).toBeFocused()
  await expect(page.getByRole('heading', { level: 2, name: /^法治副校长人数/ })).toBeInViewport()
})

test('says one thing for one act', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(ranking)
  await expect(page.getByText('可离线使用')).toBeVisible()
  await expect(page.getByText(/^正在/)).toHaveCount(0)
  const menu = page.locator('summary').filter({ hasText: '带走' })
  const said = await page.evaluateHandle(() => {
    const heard: string[] = []
    const regions = () => document.querySelectorAll('[role=status], [role=alert], [aria-live]')
    const before = new Map([...regions()].map((region) => [region, region.textContent.trim()]))
    new MutationObserver(() => {
      for (const region of regions()) {
        const text = region.textContent.trim()
        if (text !== '' && text !== (before.get(region) ?? '')) heard.push(text)
        before.set(region, text)
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
    return heard
  })
  for (const [name, message] of [
    ['PNG', 'PNG 图已存为文件。'],
    ['Excel', 'Excel 工作簿已存为文件：数据、说明、来源三张表。'],
    ['复制链接', '链接已复制。'],
    // A second time is an act of its own.
    ['复制链接', '链接已复制。'],
  ] as const) {
    await said.evaluate((heard) => heard.splice(0))
    await menu.press('Enter')
    await page.getByRole('button', { name, exact: true }).press('Enter')
    await expect.poll(() => said.evaluate((heard) => [...heard]), { message: name }).toContain(message)
    expect(await said.evaluate((heard) => [...heard])).toEqual([message])
  }
})

/** Texts that are wider or higher than the box that cuts them off. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element)
        const cuts = [overflowX, overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip')
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
        const isLarger = scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1
        return cuts && isLarger && clipPath === 'none' && !element.closest('svg') && element.checkVisibility()
      })
      .map((element) => element.innerText.slice(0, 40)),
  )
}
