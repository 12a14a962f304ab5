import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { structureFaults } from './page-structure.ts'

const looks = {
  light: { width: 1440, height: 900, colorScheme: 'light' },
  dark: { width: 1440, height: 900, colorScheme: 'dark' },
  narrow: { width: 320, height: 640, colorScheme: 'light' },
} as const

/** In every look: axe with every rule it has, no sideways scrolling of the page; and a sound skeleton. */
export async function expectNothingWrong(page: Page, name: string): Promise<void> {
  expect.soft(await structureFaults(page), `${name}: structure`).toEqual([])
  for (const look of Object.keys(looks) as (keyof typeof looks)[]) {
    await wear(page, look)
    expect.soft(await violations(page), `${name}, ${look}: axe`).toEqual([])
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect.soft(sideways, `${name}, ${look}: pixels too wide`).toBeLessThanOrEqual(0)
  }
}

/** Has the page drawn at a width and in a colour scheme. */
export async function wear(page: Page, name: keyof typeof looks): Promise<void> {
  const look = looks[name]
  await page.emulateMedia({ colorScheme: look.colorScheme })
  await page.setViewportSize(look)
  // Charts are drawn anew in the frames after.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** What axe finds: one line a rule, with the elements. `narrow` looks at part of the page only. */
export async function violations(
  page: Page,
  narrow: (axe: AxeBuilder) => AxeBuilder = (axe) => axe,
): Promise<readonly string[]> {
  const { violations: found } = await narrow(new AxeBuilder({ page }))
    .options({ runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: true } } })
    .analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
