import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { build } from 'vite'
import { launchBrowser } from '../../support/launch-browser.ts'
import { startStaticServer } from '../../support/static-server.ts'
import { benchLine } from '../bench-line.ts'
import type { Benchmark } from '../benchmark.ts'
import { bundle } from '../bundle.ts'
import { numberFinders } from '../number-finders.ts'
import { reportTexts } from '../report-texts.ts'
import { manyReports, timeImport } from './time-import.ts'
import type { TimeFinder } from './time-finder.ts'

const count = 500
const rounds = 5
const longestTask = 50
const wantedRate = 20

/**
 * Five hundred reports of some 10 kB chosen at once on the page of imports of a production build, against a library
 * that only finds the numbers of the same texts, in a worker of a bare page of the same browser.
 */
export const importBenchmark: Benchmark = {
  name: 'import',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'faheng-bench-'))
    try {
      await build({ logLevel: 'error', build: { outDir: join(folder, 'dist') } })
      const server = await startStaticServer({ folder: join(folder, 'dist') })
      const browser = await launchBrowser()
      try {
        const texts = manyReports(reportTexts().texts, count)
        const peer = await openPeer(browser)
        const [ours, longest, theirs] = [[], [], []] as [number[], number[], number[]]
        for (let round = 0; round < rounds; round++) {
          const app = await openImports(browser, server.url)
          const timed = await timeImport(app, texts)
          if (!timed.tally.includes(`读过 ${count} 份`)) throw new Error(timed.tally)
          if (timed.figures.some((figures) => figures === null)) throw new Error('a report was not read')
          ours.push(count / timed.seconds)
          longest.push(timed.longest)
          await app.context().close()
          theirs.push(count / (await timePeer(peer, texts)))
        }
        const finder = numberFinders[0]?.name ?? ''
        return [
          benchLine(`import/rate vs ${finder} alone`, ours, theirs, 'reports/s'),
          benchLine('import/rate vs the goal', ours, [wantedRate], 'reports/s'),
          benchLine('import/longest task of the main thread vs 50 ms', longest, [longestTask], 'ms'),
        ]
      } finally {
        await browser.close()
        await server.stop()
      }
    } finally {
      await rm(folder, { recursive: true })
    }
  },
}

async function openImports(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(`${url}#/import`)
  await page.getByLabel('选择文件', { exact: true }).waitFor()
  // The parts for PDF and the shell are fetched meanwhile; neither is what is timed.
  await page.getByText('断网也能读').waitFor({ timeout: 60_000 })
  await page.waitForTimeout(2000)
  return page
}

async function openPeer(browser: Browser): Promise<Page> {
  const files = await bundle({
    'number-finder-worker.js': './number-finder-worker.ts',
    'time-finder.js': './import/time-finder.ts',
  })
  const page = await browser.newPage()
  await page.route('http://bench.test/**', (route) => {
    const body = files.get(new URL(route.request().url()).pathname.slice(1))
    return route.fulfill(
      body === undefined ? { contentType: 'text/html', body: '' } : { contentType: 'text/javascript', body },
    )
  })
  await page.goto('http://bench.test/')
  return page
}

const timePeer = (page: Page, texts: readonly string[]): Promise<number> =>
  page.evaluate(async (given) => {
    const script = '/time-finder.js'
    const { timeFinder } = (await import(script)) as { timeFinder: TimeFinder }
    return timeFinder(given)
  }, texts)
