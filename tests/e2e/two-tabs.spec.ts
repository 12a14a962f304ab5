import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { type NumberedVersion, numberedVersion } from '../support/numbered-versions.ts'
import { startPublisher } from '../support/publisher.ts'
import { openComparison, takeVersion, versionOn, versionShown } from '../support/shown-version.ts'
import { isSoak, recordTrials } from '../support/trials.ts'

const sides = ['left', 'right'] as const

test('two tabs that commit different versions at once leave one of them, whole', async ({ browser }) => {
  const rounds = isSoak ? 50 : 3
  test.setTimeout(60_000 + rounds * 30_000)
  // Two folders of one origin share one database, and each has data of its own.
  const publisher = await startPublisher({ left: 'dist', right: 'dist' })
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const kept = { left: 0, right: 0, unsaved: 0 }
  try {
    const tabs = { left: await context.newPage(), right: await context.newPage() }
    for (let round = 0; round < rounds; round++) {
      await test.step(`round ${round}`, async () => {
        const versions = { left: numberedVersion(10 + 2 * round), right: numberedVersion(11 + 2 * round) }
        await Promise.all(
          sides.map(async (side) => {
            publisher.publish(side, versions[side])
            await tabs[side].goto('about:blank')
            await openComparison(tabs[side], publisher.url(side))
            await takeVersion(tabs[side], versions[side])
          }),
        )
        for (const side of sides) {
          if ((await tabs[side].getByText('本次打开有效').count()) > 0) kept.unsaved += 1
          await expectWhole(tabs[side], [versions[side]])
        }
        publisher.cutData(true)
        const found = await afterwards(context, publisher.url('left'), [versions.left, versions.right])
        publisher.cutData(false)
        kept[found === versions.left ? 'left' : 'right'] += 1
      })
    }
  } finally {
    await context.close()
    await publisher.stop()
  }
  const detail = `左 ${kept.left}，右 ${kept.right}，没存下 ${kept.unsaved}`
  recordTrials({ fault: '两个标签页同时提交不同版本', detail, trials: rounds, survived: rounds })
  expect(kept.unsaved).toBe(0)
})

test('the clock decides nothing: in 1970, in 2099 and running back the newest data are kept, whole', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const publisher = await startPublisher({ app: 'dist' })
  const context = await browser.newContext({ serviceWorkers: 'block' })
  // The page's Date, at the time a test sets and going back an hour at each look where it says so.
  await context.addInitScript(() => {
    const [start, step] = (localStorage.getItem('clock') ?? '').split(' ').map(Number)
    if (start === undefined || step === undefined) return
    let now = start
    Date.now = () => (now += step)
    const RealDate = Date
    window.Date = new Proxy(RealDate, {
      construct: (target, given: unknown[]) =>
        Reflect.construct(target, given.length === 0 ? [Date.now()] : given) as object,
    })
  })
  const clocks = [
    ['2099', 4_070_908_800_000, 1],
    ['1970', 0, 1],
    ['stepping back', 1_800_000_000_000, -3_600_000],
    ['1970 again', 0, 1],
  ] as const
  try {
    const url = publisher.url('app')
    const page = await context.newPage()
    await page.goto(`${url}nothing-here`)
    for (const [index, [name, start, step]] of clocks.entries()) {
      await test.step(name, async () => {
        const version = numberedVersion(10 + index)
        publisher.publish('app', version)
        await page.evaluate((clock) => localStorage.setItem('clock', clock), `${start} ${step}`)
        await page.goto('about:blank')
        await openComparison(page, url)
        await takeVersion(page, version)
        expect(Math.sign((await page.evaluate(() => Date.now())) - start)).toBe(Math.sign(step))
        await expectWhole(page, [version])
        await expect(page.getByText('本次打开有效')).toHaveCount(0)
        publisher.cutData(true)
        expect(await afterwards(context, url, [version])).toBe(version)
        publisher.cutData(false)
      })
    }
  } finally {
    await context.close()
    await publisher.stop()
  }
  recordTrials({ fault: '时钟在 1970、2099、倒走', trials: clocks.length, survived: clocks.length })
})

async function expectWhole(page: Page, allowed: readonly NumberedVersion[]): Promise<void> {
  const found = await versionOn(page, allowed)
  expect(typeof found === 'string' ? found : 'whole').toBe('whole')
}

/** What a tab opened later shows, with the publisher gone. */
async function afterwards(
  context: BrowserContext,
  url: string,
  allowed: readonly NumberedVersion[],
): Promise<NumberedVersion> {
  const page = await context.newPage()
  const found = await versionShown(page, url, allowed)
  await page.close()
  if (typeof found === 'string') throw new Error(found)
  return found
}
