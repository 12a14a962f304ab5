import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'

/**
 * Opens a page and finds the process it runs in, the one renderer that was not there before: the memory of workers and
 * of WebAssembly belongs to it, which `measureUserAgentSpecificMemory` does not count. Read from /proc, private pages
 * only; null on systems without it.
 */
export async function processMemory(
  browser: Browser,
  open: () => Promise<Page>,
): Promise<{ page: Page; megabytes: () => Promise<number | null> }> {
  const session = await browser.newBrowserCDPSession()
  const renderers = async (): Promise<number[]> => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
  }
  const before = new Set(await renderers())
  const page = await open()
  const own = (await renderers()).filter((id) => !before.has(id))
  const client = await page.context().newCDPSession(page)
  return {
    page,
    megabytes: async () => {
      for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage')
      await page.waitForTimeout(200)
      const sizes = await Promise.all(own.map(privateMegabytes))
      return sizes.includes(null) || sizes.length === 0
        ? null
        : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0)
    },
  }
}

async function privateMegabytes(pid: number): Promise<number | null> {
  try {
    const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8')
    const kilobytes = [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)].map(([, size]) =>
      Number(size),
    )
    return kilobytes.reduce((sum, size) => sum + size, 0) / 1024
  } catch {
    return null
  }
}
