import type { BrowserContext, Page } from '@playwright/test'
import type { Entry } from '../../src/core/user-log/entry.ts'
import { dice } from './dice.ts'
import { type LoadEvents, watchLoads } from './load-events.ts'
import { type NumberedVersion, numberedVersion } from './numbered-versions.ts'
import { killBrowser, type Profile } from './profile.ts'
import { ownEntries, ownLoss, writeOwnEntry } from './own-things.ts'
import type { Publisher } from './publisher.ts'
import { openComparison, takeButton, takeVersion, versionShown } from './shown-version.ts'

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
    await pause(1000)
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
  /** False for a store that takes new data without asking. */
  readonly offers?: boolean
  /** One wrong trial is all that is asked for. */
  readonly untilWrong?: boolean
}

export interface Tally {
  readonly trials: number
  /** The version before was there, whole. */
  readonly old: number
  /** The new version was there, whole. */
  readonly new: number
  /** Entries of the reader's own log that were there in the end. */
  readonly own: number
  /** What was wrong in the others, one line a trial. */
  readonly wrong: readonly string[]
}

/**
 * Cuts the commit of a new version off at a moment chosen by dice, again and again on one profile, and reads after each what
 * is there with the publisher gone. One trial in two strikes about the last write, which is the one that counts (of those that strike a worker, one in four). The others
 * strike while anything is written or, where a worker is to die, while the worker has something to do: what comes after
 * needs none. In each the reader's own log is being written too, and nothing in it may be lost.
 */
export async function cutCommits(strike: Strike, scene: CommitTrials): Promise<Tally> {
  const { publisher, folder, profile, trials, seed, offers = true, untilWrong = false } = scene
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
  // The third begins as all that follow do: with a version to show and another to tidy away.
  for (let warm = 0; warm < 3; warm++) {
    held = numberedVersion(number++)
    const { page, opened } = await load(held)
    await opened
    await takeVersion(page, held)
    await settled(events)
    await page.close()
  }
  const staging = strike === 'worker terminated' ? workerHalf(events) : events.seen.length - 1
  let own: readonly Entry[] = []
  const tally = { old: 0, new: 0, wrong: [] as string[] }
  for (let trial = 0; trial < trials; trial++) {
    const next = numberedVersion(number++)
    const { page, opened } = await load(next)
    opened.catch(() => undefined)
    // The flip needs no worker.
    const isFlip = offers && roll(strike === 'worker terminated' ? 4 : 2) === 0
    const event = 1 + roll(staging)
    if (isFlip) {
      await opened
      await takeButton(page, next).waitFor({ timeout: 45_000 })
      const flip = events.next('pointer')
      await takeButton(page, next).click()
      // One in three just before the flip, as far as a busy machine allows.
      if (roll(3) > 0) await Promise.race([flip, pause(5000)])
    } else {
      if (offers) opened.then(() => takeVersion(page, next)).catch(() => undefined)
      await Promise.race([events.reached(event), pause(20_000)])
    }
    // Something of the reader's own is being written too.
    await writeOwnEntry(page).catch(() => undefined)
    await pause(roll(30))
    await strikes[strike]({ context, page })
    if (strike === 'browser killed') {
      context = await profile.open()
      events = await watchLoads(context)
    }
    publisher.cutData(true)
    const after = await context.newPage()
    const found = await versionShown(after, url, [held, next])
    const entries = await ownEntries(after)
    const loss = ownLoss(own, entries, 1)
    own = entries
    await after.close()
    publisher.cutData(false)
    const moment = `trial ${trial}, ${isFlip ? 'the flip' : `event ${event} of ${staging}`}`
    if (loss !== null) tally.wrong.push(`${moment}: ${loss}`)
    if (typeof found === 'string') tally.wrong.push(`${moment}: ${found}`)
    else if (found === held) tally.old += 1
    else tally.new += 1
    if (typeof found !== 'string') held = found
    if (untilWrong && tally.wrong.length > 0) break
  }
  await context.close()
  return { trials, ...tally, own: own.length }
}

/** How many events there are in the first half of the worker's work: what strikes later often finds it done. */
const workerHalf = ({ seen }: LoadEvents): number => Math.ceil((seen.lastIndexOf('worker answers') + 1) / 2)

/** Waits until nothing was written for a while. */
async function settled(events: LoadEvents): Promise<void> {
  for (let before = -1; before < events.seen.length;) {
    before = events.seen.length
    await pause(500)
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
