import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { datasetSynth } from '../../../src/cli/dataset-synth.ts'
import { manifestSchema } from '../../../src/core/schema/manifest.ts'
import { readPublication } from '../../support/read-publication.ts'
import { launchBrowser } from '../../support/launch-browser.ts'
import { startStaticServer } from '../../support/static-server.ts'
import { benchLine } from '../bench-line.ts'
import type { Benchmark, BenchLine } from '../benchmark.ts'
import { bundle } from '../bundle.ts'
import type { timeStore } from './store-contenders.ts'
import type { timeDecode } from './time-decode.ts'

interface Size {
  readonly regions: number
  readonly years: number
  readonly indicators: number
}

const nation: Size = { regions: 3200, years: 12, indicators: 60 }
/**
 * Writing two million rows takes minutes: the rows are those of one indicator in twenty, their time taken twenty times. A
 * row takes no less among more rows, which the line `store/rows` shows.
 */
const share = 20

/** What the data path costs: on the wire, to decode, to keep and to read, against the usual ways, in one Chromium. */
export const storeBenchmark: Benchmark = {
  name: 'store',
  async run() {
    return withNation(nation, async (folder, page) => [
      ...(await staged('wire', () => wireLines(folder))),
      ...(await staged('decoding', () => decodeLines(page, 7))),
      ...(await staged('store', () => storeLines(page, 7, share))),
    ])
  },
}

/** Says on the error stream what has been measured and how long that took. */
async function staged<T>(name: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now()
  const result = await work()
  process.stderr.write(`store: ${name} measured in ${Math.round((performance.now() - from) / 1000)} s\n`)
  return result
}

/** Invents a country of that size, published, and opens a page beside it that holds the contenders. */
export async function withNation<T>(
  size: Size,
  work: (folder: string, page: Page) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'faheng-store-'))
  try {
    const { regions, years, indicators } = size
    const numbers = { '--regions': regions, '--years': years, '--indicators': indicators }
    const options = Object.entries(numbers).flatMap(([name, value]) => [name, String(value)])
    const silent = { stdout: () => undefined, stderr: (text: string) => void process.stderr.write(text) }
    if ((await datasetSynth(['--out', join(folder, 'nation'), ...options], silent)) !== 0)
      throw new Error('no nation')
    const scripts = await bundle({
      contenders: './store/store-contenders.ts',
      'time-decode': './store/time-decode.ts',
      decoding: './store/decode-contenders.ts',
      'decode-worker': '../../src/workers/decode-worker.ts',
    })
    for (const [name, script] of scripts) await writeFile(join(folder, `${name}.js`), script)
    const start = `import * as store from './contenders.js'; import * as decode from './time-decode.js'
      window.contenders = { ...store, ...decode }`
    await writeFile(join(folder, 'start.js'), start)
    await writeFile(
      join(folder, 'index.html'),
      '<!doctype html><script type="module" src="start.js"></script>',
    )
    const server = await startStaticServer({ folder })
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage()
      await page.goto(server.url)
      await page.waitForFunction(() => 'contenders' in window)
      return await work(join(folder, 'nation'), page)
    } finally {
      await browser.close()
      await server.stop()
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

export async function storeLines(page: Page, rounds: number, share: number): Promise<BenchLine[]> {
  const { times, figures, rows, fewer, bytes } = await page.evaluate<Awaited<ReturnType<typeof timeStore>>>(
    `contenders.timeStore(${rounds}, ${share})`,
  )
  const of = (name: string) => times[name] ?? []
  return [
    benchLine(
      `store/commit: ${figures} figures as slabs vs Dexie rows (${rows} of them, times ${(figures / rows).toFixed(2)})`,
      of('commit slabs'),
      of('commit rows').map((taken) => (taken * figures) / rows),
      'ms',
    ),
    benchLine(
      `store/commit: slabs and files vs the same ${bytes} bytes as one record`,
      of('commit slabs'),
      of('write blob'),
      'ms',
    ),
    benchLine(
      `store/rows: a row among ${rows} vs a row among ${fewer}`,
      of('commit rows').map((taken) => (taken * 1000) / rows),
      of('commit fewer rows').map((taken) => (taken * 1000) / fewer),
      'µs',
    ),
    benchLine(
      'store/read: one indicator, slab vs indexed Dexie rows',
      of('read slab'),
      of('read rows'),
      'ms',
    ),
  ]
}

export async function decodeLines(page: Page, rounds: number): Promise<BenchLine[]> {
  const { decode, gunzip, asked, shared } = await page.evaluate<Awaited<ReturnType<typeof timeDecode>>>(
    `contenders.timeDecode(${rounds})`,
  )
  return [
    benchLine('store/decode: Parquet to slabs vs gunzip of typed arrays', decode, gunzip, 'ms'),
    benchLine(
      'store/decode: the same in two workers, asked by a page, vs gunzip in one',
      shared,
      gunzip,
      'ms',
    ),
    benchLine('store/decode: two workers vs one, both asked by a page', shared, asked, 'ms'),
  ]
}

/** Reports and figures without quotes, against the same figures, columns as in the files, gzipped at level 6. */
export async function wireLines(folder: string): Promise<BenchLine[]> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
  const files = new Map<string, Uint8Array>()
  for (const { path, table } of manifest.files)
    if (table !== 'evidence') files.set(path, new Uint8Array(await readFile(join(folder, path))))
  const ours = manifest.files.reduce((sum, { table, bytes }) => sum + (table === 'figures' ? bytes : 0), 0)
  const withoutQuotes = manifest.files.filter(({ table }) => table !== 'evidence')
  const { figures } = await readPublication({ ...manifest, files: withoutQuotes }, files)
  const columns = [
    'report',
    'indicator',
    'value',
    'qualifier',
    'unit',
    'scope',
    'role',
    'start',
    'end',
    'rule',
    'review',
    'note',
  ] as const
  let [csv, json] = [0, 0]
  // In parts, as one text of the whole would be longer than a text may be.
  for (let from = 0; from < figures.length; from += 100_000) {
    const part = figures.slice(from, from + 100_000)
    csv += gzipSync(part.map((row) => columns.map((name) => row[name]).join(',')).join('\n')).length
    json += gzipSync(JSON.stringify(columns.map((name) => part.map((row) => row[name])))).length
  }
  return [
    benchLine(`store/wire: ${figures.length} figures vs gzipped CSV`, [ours], [csv], 'bytes'),
    benchLine('store/wire: the same vs gzipped columns of JSON', [ours], [json], 'bytes'),
  ]
}
