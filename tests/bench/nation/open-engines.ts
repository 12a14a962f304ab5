import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from '@playwright/test'
import { bundle } from '../bundle.ts'
import type { QueryName } from './engine.ts'
import { type EngineName, engineNames, type NationPage } from './nation-page.ts'
import type { NationSize } from './nation.ts'
import { processMemory } from './process-memory.ts'
import { serveFiles } from './serve-files.ts'

export interface OpenEngine {
  readonly name: EngineName
  readonly answer: (query: QueryName, round: number) => Promise<number[][]>
  readonly time: (query: QueryName, passes: number) => Promise<number>
  /** Megabytes of the page's process over what it had blank, garbage collected; null where the system does not tell. */
  readonly memory: () => Promise<number | null>
}

export interface OpenEngines {
  /** The product's first. */
  readonly engines: readonly OpenEngine[]
  readonly open: (name: EngineName) => Promise<OpenEngine>
  readonly close: () => Promise<void>
}

/** Opens a page an engine, each in a process of its own, and loads the whole country into each in turn. */
export async function openEngines(browser: Browser, size: NationSize): Promise<OpenEngines> {
  const server = await serveFiles(await pageFiles())
  const engines: OpenEngine[] = []
  const open = (name: EngineName) => openEngine(browser, server.port, { name, size })
  for (const name of engineNames) engines.push(await open(name))
  return { engines, open, close: () => server.stop() }
}

async function openEngine(
  browser: Browser,
  port: number,
  { name, size }: { name: EngineName; size: NationSize },
): Promise<OpenEngine> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${port}/`)
  const megabytes = await processMemory(browser, page)
  const blank = await megabytes()
  await call(page, `load(${JSON.stringify(name)}, ${JSON.stringify(size)})`)
  return {
    name,
    answer: (query, round) => call(page, `answer('${query}', ${round})`) as Promise<number[][]>,
    time: (query, passes) => call(page, `time('${query}', ${passes})`) as Promise<number>,
    memory: async () => {
      const now = await megabytes()
      return now === null || blank === null ? null : now - blank
    },
  }
}

/** `what` is a call of `NationPage`. */
function call(page: Page, what: `${keyof NationPage}(${string})`): Promise<unknown> {
  return page.evaluate(`import('/nation-page.js').then(({ nationPage }) => nationPage.${what})`)
}

async function pageFiles(): Promise<Map<string, string | Buffer>> {
  const files = new Map<string, string | Buffer>(
    await bundle({ 'nation-page.js': './nation/nation-page.ts' }),
  )
  const { resolve } = createRequire(import.meta.url)
  for (const path of [
    '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm',
    '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js',
    'sql.js/dist/sql-wasm.wasm',
    'sql.js/dist/sql-wasm-browser.wasm',
  ]) {
    files.set(path.split('/').at(-1) ?? '', await readFile(resolve(path)))
  }
  return files
}
