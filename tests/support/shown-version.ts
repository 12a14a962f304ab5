import type { Locator, Page } from '@playwright/test'
import { indicators, type NumberedVersion, report } from './numbered-versions.ts'

const comparison = `#/compare?i=${indicators.join('~')}&r=*&y=2023..2024&v=table`
const reportPage = `#/report/${report}`

/** What a page shows of a numbered version. */
export interface Shown {
  /** First letters of the version the page names; null where it shows none. */
  readonly version: string | null
  /** Every number on the page large enough to be a figure. */
  readonly numbers: readonly number[]
  /** What it says, for a report of a trial. */
  readonly words: string
}

const footerVersion = (page: Page) => page.getByRole('contentinfo').getByText(/数据版本 [0-9a-f]{8}/)

/** Opens the comparison of all figures and waits until the page shows a version or says why it does not. */
export async function openComparison(page: Page, url: string): Promise<void> {
  await page.goto(url + comparison, { waitUntil: 'commit' })
  await footerVersion(page).or(page.getByRole('alert')).first().waitFor({ timeout: 45_000 })
}

/** Waits until the page shows all figures of this version. */
export async function waitForVersion(page: Page, { manifest, values }: NumberedVersion): Promise<void> {
  const version = manifest.version.slice(0, 8)
  await page.getByRole('contentinfo').getByText(`数据版本 ${version}`).waitFor({ timeout: 45_000 })
  await page
    .getByRole('main')
    .getByText(String(values.at(-1)))
    .first()
    .waitFor({ timeout: 15_000 })
}

/** Takes this version as soon as the page offers it, and waits until it shows it. */
export async function takeVersion(page: Page, version: NumberedVersion): Promise<void> {
  const letters = version.manifest.version.slice(0, 8)
  const shown = page.getByRole('contentinfo').getByText(`数据版本 ${letters}`)
  await shown.or(takeButton(page, version)).first().waitFor({ timeout: 45_000 })
  if (!(await shown.isVisible())) await takeButton(page, version).click()
  await waitForVersion(page, version)
}

/** The button that takes this very version. */
export const takeButton = (page: Page, { manifest }: NumberedVersion): Locator =>
  page
    .locator(`[data-news="${manifest.version.slice(0, 8)}"]`)
    .getByRole('button', { name: '采用', exact: true })

export async function readShown(page: Page): Promise<Shown> {
  const words = await page.locator('body').innerText()
  const main = (await page.getByRole('main').count()) > 0 ? await page.getByRole('main').innerText() : words
  // The page also names its version, whose letters may all be digits.
  const numbers = [...main.replaceAll(/版本 [0-9a-f]{8}/g, '').matchAll(/\d[\d,]*/g)]
    .map(([text]) => Number(text.replaceAll(',', '')))
    .filter((number) => number >= 10_000)
  return { version: /数据版本 ([0-9a-f]{8})/.exec(words)?.[1] ?? null, numbers, words }
}

/**
 * Opens the app and reads all its figures and the sentences of one report. Returns the version they belong to, or what
 * is wrong: no version, one that is none of `allowed`, or figures that are not exactly those of that version.
 */
export async function versionShown(
  page: Page,
  url: string,
  allowed: readonly NumberedVersion[],
): Promise<NumberedVersion | string> {
  await openComparison(page, url)
  return versionOn(page, allowed)
}

/** The same of a page that is open already. */
export async function versionOn(
  page: Page,
  allowed: readonly NumberedVersion[],
): Promise<NumberedVersion | string> {
  const { version, words } = await readShown(page)
  const whole = allowed.find(({ manifest }) => manifest.version.slice(0, 8) === version)
  if (!whole) return `shows ${version ?? 'no version'}: ${JSON.stringify(words.slice(-150))}`
  const wrong = await soon(async () => unlike(whole, (await readShown(page)).numbers, whole.values.length))
  if (wrong !== null) return wrong
  await page.evaluate((hash) => {
    location.hash = hash
  }, reportPage)
  // Two figures, each as a number and in its sentence.
  return (await soon(async () => unlike(whole, (await readShown(page)).numbers, 2, 4))) ?? whole
}

/** Null where `numbers` are figures of the version only, and enough of them; otherwise what differs. */
function unlike(
  { values, manifest }: NumberedVersion,
  numbers: readonly number[],
  distinct: number,
  least = distinct,
): string | null {
  const own = new Set(values)
  const foreign = numbers.filter((number) => !own.has(number))
  if (foreign.length > 0) return `not of ${manifest.version}: ${[...new Set(foreign)].join(', ')}`
  const found = new Set(numbers).size
  return found < distinct || numbers.length < least ? `only ${found} of ${distinct} figures` : null
}

/**
 * A page is drawn in steps, so the last answer counts: after five seconds for figures that do not belong there, after twenty
 * for those that are still to come, since sentences are read when they are first shown.
 */
async function soon(ask: () => Promise<string | null>): Promise<string | null> {
  const start = Date.now()
  for (;;) {
    const wrong = await ask()
    const patience = wrong?.startsWith('only') ? 20_000 : 5000
    if (wrong === null || Date.now() - start > patience) return wrong
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
