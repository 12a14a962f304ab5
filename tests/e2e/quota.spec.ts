import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { type NumberedVersion, numberedVersion } from '../support/numbered-versions.ts'
import { newProfile, type Profile } from '../support/profile.ts'
import { type Publisher, startPublisher } from '../support/publisher.ts'
import { openComparison, takeVersion, versionShown, waitForVersion } from '../support/shown-version.ts'
import { isSoak, recordTrials } from '../support/trials.ts'

/** Letters of each sentence: some hundred kilobytes a version, so that room can run out at many points. */
const padding = 4000

test('where room runs out while new data are saved, the old version stays and the room needed is named', async () => {
  const points = isSoak ? 10 : 2
  test.setTimeout(120_000 + points * 30_000)
  const publisher = await startPublisher({ app: 'dist' })
  const profile = await newProfile()
  try {
    const held = numberedVersion(10, padding)
    const room = await firstLoad(profile, publisher, held)
    expect(room).toBeGreaterThan(100_000)
    let used = room
    for (let point = 0; point < points; point++) {
      await test.step(`room for ${point} of ${points} parts`, async () => {
        const next = numberedVersion(11 + point, padding)
        // Half of it at most: an old version's bytes may be given back meanwhile.
        await loadWithin(profile, publisher, next, used + Math.round((room * point) / points / 2))
        used = await expectHeld(profile, publisher, held)
      })
    }
    recordTrials({ fault: '保存途中本机空间用尽（配额调低）', trials: points, survived: points })
  } finally {
    await profile.remove()
    await publisher.stop()
  }
})

/** Bytes the first version takes in storage. */
async function firstLoad(profile: Profile, publisher: Publisher, version: NumberedVersion): Promise<number> {
  const context = await profile.open()
  const page = await context.newPage()
  publisher.publish('app', version)
  await openComparison(page, publisher.url('app'))
  await waitForVersion(page, version)
  await expect(page.getByText('本次打开有效')).toHaveCount(0)
  const room = await usage(context, page, publisher)
  await context.close()
  return room
}

/**
 * Takes a new version where storage may grow to `quotaSize` bytes. In a browser just started: one that runs grants for
 * half a minute what it last found free, whatever the quota is meanwhile.
 */
async function loadWithin(
  profile: Profile,
  publisher: Publisher,
  next: NumberedVersion,
  quotaSize: number,
): Promise<void> {
  const context = await profile.open()
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: originOf(publisher), quotaSize })
  publisher.publish('app', next)
  await openComparison(page, publisher.url('app'))
  await expect(page.locator('[data-news]').getByText(/本机存储空间不足/)).toBeVisible({ timeout: 45_000 })
  await takeVersion(page, next)
  // The write did fail, and the browser's own word for it came through.
  await expect(page.getByText(/本机存储空间不足，存下这一版大约要 \d+\.\d MB/)).toBeVisible()
  await expect(page.getByText('可离线使用')).toHaveCount(0)
  await context.close()
}

/** Returns the bytes in use by now. A browser knows them only once the database was opened. */
async function expectHeld(profile: Profile, publisher: Publisher, held: NumberedVersion): Promise<number> {
  const context = await profile.open()
  const page = await context.newPage()
  publisher.cutData(true)
  const found = await versionShown(page, publisher.url('app'), [held])
  expect(typeof found === 'string' ? found : 'the old version').toBe('the old version')
  publisher.cutData(false)
  const used = await usage(context, page, publisher)
  await context.close()
  return used
}

const originOf = (publisher: Publisher): string => new URL(publisher.url('app')).origin

async function usage(context: BrowserContext, page: Page, publisher: Publisher): Promise<number> {
  const session = await context.newCDPSession(page)
  return (await session.send('Storage.getUsageAndQuota', { origin: originOf(publisher) })).usage
}
