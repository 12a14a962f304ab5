import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inventedReport } from './invented-report.ts'

const seeds = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url))
if (!existsSync(seeds)) console.info('skipped: the five full reports are not here')

/** An invented report and, where they stand, the five full ones: name and text. */
export const wholeReports: [string, string][] = [
  ['an invented report', inventedReport.join('\n')],
  ...(existsSync(seeds) ? readdirSync(seeds) : []).map((file): [string, string] => [
    file,
    readFileSync(seeds + file, 'utf8'),
  ]),
]
