import { extractReport } from '../../src/core/extract/extract-report.ts'
import { regionList } from '../support/region-list.ts'
import { type Benchmark, compareTimings, timeTogether } from './benchmark.ts'
import { checkFinder, numberFinders } from './number-finders.ts'
import { reportTexts, workIn } from './report-texts.ts'

/** Whole reports read in Node, against peers that only find the numbers of the same texts. */
export const extractNode: Benchmark = {
  name: 'extract/node',
  async run() {
    const { texts } = reportTexts()
    const regions = regionList()
    for (const text of texts) {
      const read = extractReport(text, { regions, format: 'text' })
      if ('fault' in read || read.figures.length === 0) throw new Error('the extractor reads no figures')
    }
    for (const finder of numberFinders) checkFinder(finder, texts)
    const timings = await timeTogether([
      {
        name: 'faheng',
        pass: () => texts.forEach((text) => extractReport(text, { regions, format: 'text' })),
      },
      ...numberFinders.map(({ name, find }) => ({ name, pass: () => texts.forEach((text) => find(text)) })),
    ])
    return compareTimings(this.name, timings, workIn(texts))
  },
}
