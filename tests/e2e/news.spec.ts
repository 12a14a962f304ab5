import { type BrowserContext, expect, type Page } from '@playwright/test'
import { numberedVersion } from '../support/numbered-versions.ts'
import { test } from '../support/page.ts'
import { type Publisher, startPublisher } from '../support/publisher.ts'
import {
  openComparison,
  takeButton,
  takeVersion,
  versionOn,
  waitForVersion,
} from '../support/shown-version.ts'
import { isSoak, recordTrials } from '../support/trials.ts'

const first = numberedVersion(10)
const second = numberedVersion(11)

const offer = (page: Page) => page.getByRole('status').filter({ hasText: '有新数据' })
const details = (page: Page) => page.getByRole('dialog', { name: '有新数据：变了什么' })

async function withPublisher(work: (publisher: Publisher) => Promise<void>): Promise<void> {
  const publisher = await startPublisher({ app: 'dist' })
  try {
    await work(publisher)
  } finally {
    await publisher.stop()
  }
}

/** A page that has the first version and was opened anew after the second was published. */
async function offered(context: BrowserContext, publisher: Publisher): Promise<Page> {
  const url = publisher.url('app')
  publisher.publish('app', first)
  const page = await context.newPage()
  await openComparison(page, url)
  await waitForVersion(page, first)
  await expect(offer(page)).toHaveCount(0)
  publisher.publish('app', second)
  await page.goto('about:blank')
  await openComparison(page, url)
  return page
}

async function expectWhole(page: Page, version: typeof first): Promise<void> {
  const found = await versionOn(page, [version])
  expect(typeof found === 'string' ? found : 'whole').toBe('whole')
  await page.goBack()
}

test('shows the held version at once, says what the newer one changes, and swaps only when it is taken', async ({
  context,
  watch,
}) => {
  watch.allow(/Failed to load resource|net::ERR/)
  await withPublisher(async (publisher) => {
    const page = await offered(context, publisher)
    await waitForVersion(page, first)
    await expect(offer(page)).toContainText('改动 48 个')
    await expectWhole(page, first)

    await page.getByRole('button', { name: '看变了什么' }).click()
    await expect(details(page)).toContainText('数字改动 48 个')
    await details(page).getByText('rule_of_law_vice_principals').click()
    const lines = details(page).getByRole('listitem').filter({ hasText: '→' })
    await expect(lines).toHaveCount(24)
    await expect(lines.first()).toHaveText(/改动.*11省教育局 2023年.*10,000 → 11,000/)
    await page.keyboard.press('Escape')
    await expect(details(page)).toHaveCount(0)

    // Nothing moves when the reader says not now; the data page still has it.
    await offer(page).getByRole('button', { name: '暂不' }).click()
    await expect(offer(page)).toHaveCount(0)
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '数据' }).click()
    await expect(page.getByText('您选了暂不')).toBeVisible()
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '说明' }).click()
    await expect(offer(page)).toHaveCount(0)
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '数据' }).click()
    await page.getByRole('button', { name: '看变了什么，再决定' }).click()
    await details(page).getByRole('button', { name: '采用新数据' }).click()
    await expect(details(page)).toHaveCount(0)
    await openComparison(page, publisher.url('app'))
    await waitForVersion(page, second)
    await expectWhole(page, second)

    publisher.cutData(true)
    await page.goto('about:blank')
    await openComparison(page, publisher.url('app'))
    await expectWhole(page, second)
    await expect(offer(page)).toHaveCount(0)
  })
})

test('what was not taken is offered again at the next start, and a start without a network shows the held one', async ({
  context,
  watch,
}) => {
  watch.allow(/Failed to load resource|net::ERR/)
  await withPublisher(async (publisher) => {
    const page = await offered(context, publisher)
    await offer(page).getByRole('button', { name: '暂不' }).click()
    await page.reload()
    await expect(offer(page)).toBeVisible()
    await expectWhole(page, first)
    publisher.cutData(true)
    await page.goto('about:blank')
    await openComparison(page, publisher.url('app'))
    await expect(page.getByText('没有取到最新数据')).toBeVisible()
    await expectWhole(page, first)
  })
})

test('a link that cites the version on offer says so', async ({ context }) => {
  await withPublisher(async (publisher) => {
    const page = await offered(context, publisher)
    await expect(offer(page)).toBeVisible()
    const cite = (version: typeof first) =>
      page.evaluate(
        (hash) => {
          location.hash = hash
        },
        `#/compare?i=rule_of_law_vice_principals&r=*&y=2024&v=table&d=${version.manifest.version.slice(0, 8)}`,
      )
    await cite(second)
    await expect(page.getByText('采用后就是同一版本')).toBeVisible()
    await cite(first)
    await expect(page.getByText('与现在显示的是同一版本')).toBeVisible()
    await takeButton(page, second).click()
    await expect(page.getByText('旧版本还暂存在本机')).toBeVisible()
  })
})

test('a tab keeps one version through whatever others take, its quotes too, and is offered the latest', async ({
  context,
}) => {
  const flips = isSoak ? 100 : 3
  test.setTimeout(90_000 + flips * 15_000)
  await withPublisher(async (publisher) => {
    const url = publisher.url('app')
    publisher.publish('app', first)
    const reader = await context.newPage()
    await openComparison(reader, url)
    await waitForVersion(reader, first)
    const other = await context.newPage()
    for (let flip = 0; flip < flips; flip++) {
      const next = numberedVersion(11 + flip)
      publisher.publish('app', next)
      await other.goto('about:blank')
      await openComparison(other, url)
      await takeVersion(other, next)
      await expectWhole(reader, first)
      await expect(takeButton(reader, next)).toBeVisible()
    }
    // Quotes never asked for so far, of a version that has been replaced again and again.
    const found = await versionOn(reader, [first])
    expect(typeof found === 'string' ? found : 'whole').toBe('whole')
    recordTrials({ fault: '读的时候别的标签页换了数据版本', trials: flips, survived: flips })
  })
})
