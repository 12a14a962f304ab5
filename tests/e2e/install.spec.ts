import type { Browser, Page } from '@playwright/test'
import { expect, test } from '../support/page.ts'
import { type StaticServer, startStaticServer } from '../support/static-server.ts'
import { isSoak, recordTrials } from '../support/trials.ts'

const offlineReady = (page: Page) => page.getByText('可离线使用')

/** What a reader may read when something did not come. Never a blank page, never a silent half. */
const words =
  /程序文件没有取到|一部分程序没有取到|离线所需的文件|没有取到|连不上发布数据的网站|可离线使用|数据没有载入/

test('the first load cut at any one request ends whole or says so, and the next load ends whole', async ({
  browser,
}) => {
  test.setTimeout(isSoak ? 1_800_000 : 150_000)
  const server = await startStaticServer()
  try {
    const count = await requestsOfFirstLoad(browser, server)
    expect(count).toBeGreaterThan(20)
    const step = isSoak ? 1 : Math.ceil(count / 7)
    let trials = 0
    // The page itself is the one request whose loss the browser tells.
    for (let request = 1; request < count; request += step) {
      await cutAndReload(browser, server, request)
      trials += 1
    }
    recordTrials({ fault: '首次安装在第 k 个请求断线', trials, survived: trials })
  } finally {
    await server.stop()
  }
})

async function requestsOfFirstLoad(browser: Browser, server: StaticServer): Promise<number> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(server.url)
  await expect(offlineReady(page)).toBeVisible({ timeout: 45_000 })
  await context.close()
  return server.requests.length
}

async function cutAndReload(browser: Browser, server: StaticServer, request: number): Promise<void> {
  await test.step(`request ${request}`, async () => {
    const context = await browser.newContext()
    try {
      const page = await context.newPage()
      server.cutAt(request)
      await page.goto(server.url, { waitUntil: 'commit' })
      await expect(page.locator('body')).toContainText(words)
      server.repair()
      await page.reload()
      await expect(offlineReady(page)).toBeVisible({ timeout: 45_000 })
    } finally {
      await context.close()
    }
  })
}
