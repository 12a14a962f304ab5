import { expect, type Page } from '@playwright/test'
import { views } from '../../src/core/schema/compare-state.ts'

const chosen = 'i=rule_of_law_vice_principals~enforcement_certificate_holders&r=440281~500101~510000'

/** A link to every page and every view, on the data of the repository. */
export const everyRoute: readonly string[] = [
  '#/',
  '#/bureaus',
  '#/bureau/440281',
  '#/bureau/110000',
  '#/report/440281-2024',
  '#/indicator/rule_of_law_vice_principals',
  '#/import',
  '#/import/0123456789abcdef',
  '#/review',
  `#/review/${'0'.repeat(64)}`,
  '#/data',
  '#/about',
  '#/storage',
  '#/nowhere',
  '#/embed?i=rule_of_law_vice_principals&r=440281~500101&y=2024&v=rank',
  ...views.flatMap((view) => [
    `#/compare?${chosen}&y=2024&v=${view}`,
    `#/compare?i=rule_of_law_vice_principals&r=*&y=2022..2024&v=${view}&b=per100k`,
  ]),
]

/** Goes to a page of the app that is open already, and waits until it is drawn. */
export async function openRoute(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, route)
  await expect(page.getByRole('main').getByRole('heading', { level: 1 }).first()).toBeVisible()
  await expect(page.getByText(/^正在打开/)).toHaveCount(0)
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}
