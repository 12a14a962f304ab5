import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'

/**
 * A way to ask for the megabytes of the process a page runs in: private pages only, garbage collected, read from /proc;
 * null on systems without it. Unlike `measureUserAgentSpecificMemory` this counts WebAssembly and workers. Which process
 * is the page's shows when it works hard for a moment and the others do not.
 */
export async function processMemory(browser: Browser, page: Page): Promise<() => Promise<number | null>> {
  const session = await browser.newBrowserCDPSession()
  const renderers = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    return processInfo.filter(({ type }) => type === 'renderer')
  }
  const before = new Map((await renderers()).map(({ id, cpuTime }) => [id, cpuTime]))
  await page.evaluate('{ let sum = 0; for (let i = 0; i < 1e9; i++) sum += i % 7; globalThis.worked = sum }')
  const worked = (await renderers()).map(({ id, cpuTime }) => ({
    id,
    spent: cpuTime - (before.get(id) ?? 0),
  }))
  const own = worked.toSorted((a, b) => b.spent - a.spent)[0]?.id
  const client = await page.context().newCDPSession(page)
  return async () => {
    for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage')
    await page.waitForTimeout(500)
    return own === undefined ? null : privateMegabytes(own)
  }
}

async function privateMegabytes(pid: number): Promise<number | null> {
  try {
    const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8')
    const sizes = [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)].map(([, size]) =>
      Number(size),
    )
    return sizes.reduce((sum, size) => sum + size, 0) / 1024
  } catch {
    return null
  }
}
