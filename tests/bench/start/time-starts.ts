import type { Browser, BrowserContext, Page } from '@playwright/test'

export interface Start {
  /** Page with a chart. */
  readonly url: string
  /** Milliseconds from navigation to the first frame with a chart in it, a number a round. */
  readonly times: number[]
}

interface StartsInput {
  readonly browser: Browser
  readonly urls: readonly string[]
  readonly rounds: number
  /** How many times slower the processor is made. */
  readonly throttle: number
}

/** Starts before the first that counts: a browser keeps compiled scripts from the second visit on. */
const warmUp = 3

/**
 * Opens each page by turns, as a returning visitor: service worker active, its own storage full. A browser context a page, so
 * that none cleans up after another.
 */
export async function timeStarts({
  browser,
  urls,
  rounds,
  throttle,
}: StartsInput): Promise<readonly Start[]> {
  const visitors = await Promise.all(urls.map(async (url) => ({ url, context: await visitor(browser, url) })))
  const starts = visitors.map(({ url }): Start => ({ url, times: [] }))
  for (let round = -warmUp; round < rounds; round++) {
    for (const [index, { url, context }] of visitors.entries()) {
      const time = await timeStart(context, url, throttle)
      if (round >= 0) starts[index]?.times.push(time)
    }
  }
  await Promise.all(visitors.map(({ context }) => context.close()))
  return starts
}

/** Somebody who was here before: everything is cached and kept. */
async function visitor(browser: Browser, url: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
  await context.addInitScript(watchChart)
  const page = await context.newPage()
  await page.goto(url)
  await painted(page)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  // The app keeps its data after the chart stands.
  await page.waitForFunction(() => !document.body.textContent.includes('正在准备离线使用'), null, {
    timeout: 120_000,
  })
  await page.close()
  return context
}

async function timeStart(context: BrowserContext, url: string, throttle: number): Promise<number> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  await page.goto(url, { waitUntil: 'commit' })
  const time = await painted(page)
  await page.close()
  return time
}

const painted = async (page: Page): Promise<number> =>
  (
    await page.waitForFunction(() => (window as { chartPainted?: number }).chartPainted, null, {
      timeout: 120_000,
    })
  ).jsonValue() as Promise<number>

/** Notes when the first frame with a drawn chart was painted. Runs in the page, before its own scripts. */
function watchChart(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('[data-chart] svg :is(path, rect)') === null) return
    observer.disconnect()
    requestAnimationFrame(() => {
      // The next task comes after this frame has been drawn.
      const channel = new MessageChannel()
      channel.port1.onmessage = () => {
        ;(window as { chartPainted?: number }).chartPainted = performance.now()
      }
      channel.port2.postMessage(null)
    })
  })
  observer.observe(document, { subtree: true, childList: true })
}
