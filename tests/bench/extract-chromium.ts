import { launchBrowser } from '../support/launch-browser.ts'
import { regionList } from '../support/region-list.ts'
import { type Benchmark, compareTimings, type Timing } from './benchmark.ts'
import { bundle } from './bundle.ts'
import { numberFinders } from './number-finders.ts'
import { reportTexts, workIn } from './report-texts.ts'
import type { TimeWorkers } from './time-workers.ts'

/** The same in Chromium: the extractor's own worker, messages and decoding included, against the peers in a worker. */
export const extractChromium: Benchmark = {
  name: 'extract/chromium-worker',
  async run() {
    const { texts } = reportTexts()
    const files = await bundle({
      'import-worker.js': '../../src/workers/import-worker.ts',
      'number-finder-worker.js': './number-finder-worker.ts',
      'time-workers.js': './time-workers.ts',
    })
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage()
      await page.route('http://bench.test/**', (route) => {
        const name = new URL(route.request().url()).pathname.slice(1)
        const body = files.get(name)
        return route.fulfill(
          body === undefined
            ? { contentType: 'text/html', body: '' }
            : { contentType: 'text/javascript', body },
        )
      })
      await page.goto('http://bench.test/')
      const regions = [...regionList().byAdcode.values()]
      const seconds = await page.evaluate(
        async (input) => {
          const script = '/time-workers.js'
          const { timeWorkers } = (await import(script)) as { timeWorkers: TimeWorkers }
          return timeWorkers(input)
        },
        { texts, regions, finders: numberFinders.length, rounds: 9 },
      )
      const names = ['faheng', ...numberFinders.map(({ name }) => name)]
      const timings = names.map((name, i): Timing => ({ name, seconds: seconds[i] ?? [] }))
      return compareTimings(this.name, timings, workIn(texts))
    } finally {
      await browser.close()
    }
  },
}
