import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { checkPackage } from '../../src/core/package/check-package.ts'
import type { DatasetRows } from '../../src/core/table/dataset.ts'
import { readPackageFolder } from '../../src/package/read-folder.ts'
import { writePackageFolder } from '../../src/package/write-folder.ts'
import { xssPayloads } from './xss-payloads.ts'

const run = promisify(execFile)

/** A build of the app on the repository's own data with a payload in every text. The caller removes it. */
export async function buildPoisoned(): Promise<{
  readonly dist: string
  readonly remove: () => Promise<void>
}> {
  const folder = await mkdtemp(join(tmpdir(), 'faheng-poisoned-'))
  const data = join(folder, 'data')
  const dist = join(folder, 'dist')
  await writePackageFolder(data, poison(checkPackage(await readPackageFolder('data')).rows))
  await run('npx', ['vite', 'build', '--logLevel', 'error', '--outDir', dist], {
    env: { ...process.env, FAHENG_DATA: data },
  })
  return { dist, remove: () => rm(folder, { recursive: true }) }
}

/** Every payload stands in every kind of text at least once; what the data model checks is kept true. */
export function poison(rows: DatasetRows): DatasetRows {
  const reporting = [...new Set(rows.reports.map(({ adcode }) => adcode))]
  return {
    ...rows,
    regions: rows.regions.map((region, index) => {
      // Those on most pages take two each, so that every payload is among them.
      const place = reporting.indexOf(region.adcode)
      return { ...region, name_zh: (place < 0 ? payload(index) : pair(place)) + region.name_zh }
    }),
    // Fewer indicators than payloads: each text takes two.
    indicators: rows.indicators.map((indicator, index) => ({
      ...indicator,
      name_zh: pair(index) + indicator.name_zh,
      unit: indicator.unit + pair(index),
      definition_zh: pair(index) + indicator.definition_zh,
      // The table file separates phrases by this sign.
      typical_phrases: [pair(index).replaceAll('|', '/'), ...indicator.typical_phrases],
    })),
    reports: rows.reports.map((report, index) => ({
      ...report,
      bureau: payload(index) + report.bureau,
      title: payload(index) + report.title,
      url: `https://www.gov.cn/?q=${payload(index)
        .trim()
        .replaceAll(/[\t\n]/g, ' ')}`,
    })),
    figures: rows.figures.map((figure, index) => {
      const quote = figure.quote === '' ? '' : payload(index) + figure.quote
      const end = figure.start === null ? null : figure.start + quote.length
      return {
        ...figure,
        quote,
        end,
        unit: figure.unit + payload(index),
        note: payload(index),
        rule: payload(index),
      }
    }),
  }
}

function payload(index: number): string {
  return xssPayloads[index % xssPayloads.length] ?? ''
}

function pair(index: number): string {
  return payload(2 * index) + payload(2 * index + 1)
}
