import type { BrowserContext, Page } from '@playwright/test'
import { dice } from './dice.ts'
import { type LoadEvents, watchLoads } from './load-events.ts'
import { type NumberedVersion, numberedVersion } from './numbered-versions.ts'
import { killBrowser, type Profile } from './profile.ts'
import type { Publisher } from './publisher.ts'
import { openComparison, versionShown, waitForVersion } from './shown-version.ts'

/** The ways a commit is cut off. Each resolves when the page that committed is gone. */
export const strikes = {
  /** The browser process, as a power cut ends it. */
  'browser killed': ({ context }) => killBrowser(context),
  'renderer crashed': async ({ context, page }) => {
    const session = await context.newCDPSession(page)
    const crashed = new Promise((resolve) => page.once('crash', resolve))
    session.send('Page.crash').catch(() => undefined)
    await crashed
    await page.close()
  },
  'worker terminated': async ({ page }) => {
    await page.evaluate(() => (window as unknown as { stopWorkers: () => void }).stopWorkers())
    // What had been decoded by then may still be committed.
    await page
      .getByText(/数据版本/)
      .waitFor({ timeout: 1500 })
      .catch(() => undefined)
    await page.close()
  },
  'tab closed': ({ page }) => page.close({ runBeforeUnload: false }),
} satisfies Record<string, (running: Running) => Promise<void>>

export type Strike = keyof typeof strikes

interface Running {
  readonly context: BrowserContext
  readonly page: Page
}

export interface CommitTrials {
  readonly publisher: Publisher
  /** Folder of the app under trial. */
  readonly folder: string
  readonly profile: Profile
  readonly trials: number
  readonly seed: number
}

export interface Tally {
  readonly trials: number
  /** The version before was there, whole. */
  readonly old: number
  /** The new version was there, whole. */
  readonly new: number
  /** What was wrong in the others, one line a trial. */
  readonly wrong: readonly string[]
}

/**
 * Cuts the commit of a new version off at a moment chosen by dice, again and again on one profile, and reads after each what
 * is there with the publisher gone. One trial in two strikes about the last write, which is the one that counts.
 */
export async function cutCommits(strike: Strike, scene: CommitTrials): Promise<Tally> {
  const { publisher, folder, profile, trials, seed } = scene
  const url = publisher.url(folder)
  const roll = dice(seed)
  let context = await profile.open()
  let events = await watchLoads(context)
  const load = async (version: NumberedVersion) => {
    publisher.publish(folder, version)
    events.restart()
    const page = await context.newPage()
    const opened = openComparison(page, url)
    return { page, opened }
  }
  let number = 10
  let held = numberedVersion(number)
  for (let warm = 0; warm < 2; warm++) {
    held = numberedVersion(number++)
    const { page, opened } = await load(held)
    await opened
    await waitForVersion(page, held)
    await settled(events)
    await page.close()
  }
  // The last event of a whole load is the flip.
  const last = events.seen.length
  const tally = { old: 0, new: 0, wrong: [] as string[] }
  for (let trial = 0; trial < trials; trial++) {
    const next = numberedVersion(number++)
    const { page, opened } = await load(next)
    opened.catch(() => undefined)
    // A busy machine strikes late, so the others lie in the first half.
    const event = roll(2) === 0 ? last : 1 + roll(last >> 1)
    await Promise.race([events.reached(event), pause(20_000)])
    await pause(roll(30))
    await strikes[strike]({ context, page })
    if (strike === 'browser killed') {
      context = await profile.open()
      events = await watchLoads(context)
    }
    publisher.cutData(true)
    const after = await context.newPage()
    const found = await versionShown(after, url, [held, next])
    await after.close()
    publisher.cutData(false)
    if (typeof found === 'string') tally.wrong.push(`trial ${trial}, event ${event} of ${last}: ${found}`)
    else if (found === held) tally.old += 1
    else tally.new += 1
    if (typeof found !== 'string') held = found
  }
  await context.close()
  return { trials, ...tally }
}

/** Waits until nothing was written for a while. */
async function settled(events: LoadEvents): Promise<void> {
  for (let before = -1; before < events.seen.length;) {
    before = events.seen.length
    await pause(500)
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
