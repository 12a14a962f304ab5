import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { alterOneRecord } from './alter-any-record.ts'
import { damageOneFile } from './damage-files.ts'
import { dice } from './dice.ts'
import { type NumberedVersion, numberedVersion } from './numbered-versions.ts'
import { killBrowser, type Profile } from './profile.ts'
import type { Publisher } from './publisher.ts'
import { openComparison, readShown, takeVersion, versionOn } from './shown-version.ts'

export interface DamageScene {
  readonly publisher: Publisher
  readonly folder: string
  readonly profile: Profile
  readonly trials: number
  readonly seed: number
  /** One wrong trial is all that is asked for. */
  readonly untilWrong?: boolean
}

export interface DamageTally {
  readonly trials: number
  /** A whole version was shown. */
  readonly shown: number
  /** No figure was shown, and words said why. Only with the publisher gone. */
  readonly said: number
  readonly wrong: readonly string[]
}

const [before, current] = [numberedVersion(10), numberedVersion(11)]

/**
 * Damages one file of the stored databases while the browser is down, then opens the app: every other time with the
 * publisher gone. Every trial starts from the same two stored versions.
 */
export async function damageFiles(scene: DamageScene): Promise<DamageTally> {
  const { publisher, folder, profile, trials, seed } = scene
  const roll = dice(seed)
  const tally = { shown: 0, said: 0, wrong: [] as string[] }
  const first = await profile.open()
  await loadBoth(await first.newPage(), publisher, folder)
  // What was written lately is on the disk already, but a clean end leaves fewer files that are only repaired away.
  await first.close()
  const databases = join(profile.folder, 'Default', 'IndexedDB')
  const kept = join(profile.folder, 'kept')
  await cp(databases, kept, { recursive: true })
  for (let trial = 0; trial < trials; trial++) {
    await rm(databases, { recursive: true, force: true })
    await cp(kept, databases, { recursive: true })
    const damage = await damageOneFile(databases, roll)
    const context = await profile.open()
    publisher.cutData(trial % 2 === 0)
    const found = await outcome(await context.newPage(), publisher.url(folder), trial % 2 === 0)
    publisher.cutData(false)
    await killBrowser(context)
    count(tally, found, `trial ${trial}, ${damage}`)
  }
  return { trials, ...tally }
}

/**
 * Alters one stored record, then opens the app: every other time with the publisher gone. Each trial ends with the
 * publisher back and the app whole again.
 */
export async function alterRecords(scene: DamageScene): Promise<DamageTally> {
  const { publisher, folder, profile, trials, seed, untilWrong = false } = scene
  const roll = dice(seed)
  const tally = { shown: 0, said: 0, wrong: [] as string[] }
  const url = publisher.url(folder)
  let context = await profile.open()
  await loadBoth(await context.newPage(), publisher, folder)
  for (let trial = 0; trial < trials; trial++) {
    for (const page of context.pages().slice(1)) await page.close()
    const page = await context.newPage()
    await page.goto(`${url}nothing-here`)
    const picks = Array.from({ length: 400 }, () => roll(1_000_000) / 1_000_000)
    const damage = await alterOneRecord(page, picks)
    publisher.cutData(trial % 2 === 0)
    const found = await outcome(page, url, trial % 2 === 0)
    count(tally, found, `trial ${trial}, ${damage}`)
    publisher.cutData(false)
    if (untilWrong && tally.wrong.length > 0) break
    await page.goto(`${url}nothing-here`)
    await openComparison(page, url)
    await takeVersion(page, current)
    const { words } = await readShown(page)
    if (!words.includes('本次打开有效')) continue
    // What looks as if newer code had written it stays so for good: begin anew.
    await context.close()
    await rm(join(profile.folder, 'Default', 'IndexedDB'), { recursive: true, force: true })
    context = await profile.open()
    await loadBoth(await context.newPage(), publisher, folder)
  }
  await context.close()
  return { trials, ...tally }
}

async function loadBoth(page: Page, publisher: Publisher, folder: string): Promise<void> {
  for (const version of [before, current]) {
    publisher.publish(folder, version)
    await page.goto('about:blank')
    await openComparison(page, publisher.url(folder))
    await takeVersion(page, version)
  }
  await page.close()
}

type Outcome = NumberedVersion | 'said' | { readonly wrong: string }

/** With the publisher gone an older whole version or words will do; with it back only the current version. */
async function outcome(page: Page, url: string, isCut: boolean): Promise<Outcome> {
  await openComparison(page, url)
  if (!isCut) await takeVersion(page, current).catch(() => undefined)
  const { version, numbers, words } = await readShown(page)
  if (version === null) {
    if (!isCut || numbers.length > 0)
      return { wrong: `no version, ${numbers.length} numbers: ${words.slice(-200)}` }
    return /没有取到|没有载入/.test(words) ? 'said' : { wrong: `no words: ${words.slice(-200)}` }
  }
  const found = await versionOn(page, isCut ? [before, current] : [current])
  return typeof found === 'string' ? { wrong: found } : found
}

function count(tally: { shown: number; said: number; wrong: string[] }, found: Outcome, trial: string): void {
  if (found === 'said') tally.said += 1
  else if ('wrong' in found) tally.wrong.push(`${trial}: ${found.wrong}`)
  else tally.shown += 1
}
