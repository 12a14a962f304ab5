import type { Browser, Page } from '@playwright/test'
import type { StaticServer } from '../../support/static-server.ts'
import { bundle } from '../bundle.ts'
import type { BareChart, DrawBare, ReadyBare } from './bare-charts.ts'
import type { PageWatch, Step } from './watch-page.ts'

export interface ViewTimes {
  /** Milliseconds a change takes in the app and, for the same marks, in bare ECharts: a number a round. */
  readonly changes: readonly Change[]
  /** Milliseconds of the longest task while typing in the region picker, a number a round. */
  readonly typing: readonly number[]
  /** The most drawn by a view, against the window's pixels. */
  readonly marks: readonly { readonly view: string; readonly marks: number; readonly pixels: number }[]
}

/** Milliseconds, a number a round. */
export interface Change {
  readonly name: string
  /** Up to the last paint of what is seen without scrolling. */
  readonly ours: number[]
  /** Up to the last paint of all. */
  readonly whole: number[]
  /** The longest task after what is seen stood painted; 0 where none was longer than 50. */
  readonly later: number[]
  readonly bare: number[]
}

export interface ViewTimesInput {
  readonly browser: Browser
  /** The production build on the data to measure with. */
  readonly server: StaticServer
  /** One more than rounds: each round compares one that was not compared before. */
  readonly indicators: readonly string[]
  /** The two last years of the data. */
  readonly years: readonly [number, number]
  readonly span: number
  readonly rounds: number
  /** How many times slower the processor is made. */
  readonly throttle: number
}

/** Drives the app and the bare charts in turn, in one browser, all reporting bureaus compared. */
export async function timeViews(input: ViewTimesInput): Promise<ViewTimes> {
  const scripts = await bundle({
    'bench-watch.js': './views/watch-page.ts',
    'bench-bare.js': './views/bare-charts.ts',
  })
  const { indicators, years, span, rounds } = input
  const [indicator = ''] = indicators
  const [before, year] = years
  const link = (id: string, y: string, view: string) => `#/compare?i=${id}&r=*&y=${y}&v=${view}`
  const start = link(indicator, String(year), 'rank')
  const app = await openApp(input, scripts, start)
  const bare = await openBare(input, scripts)
  const act = (step: Step) =>
    app.evaluate(async (what) => {
      const { watch } = (await import(new URL('bench-watch.js', document.baseURI).href)) as {
        watch: PageWatch
      }
      return watch.act(what)
    }, step)
  const draw = (chart: BareChart) =>
    bare.evaluate(async (what) => {
      const { drawBare } = (await import(new URL('bench-bare.js', document.baseURI).href)) as {
        drawBare: DrawBare
      }
      return drawBare(what)
    }, chart)

  const typing: number[] = []
  for (let round = 0; round < rounds; round++) {
    await app.getByRole('button', { name: /^全部有报告的/ }).click()
    await app.getByLabel('搜索地区').waitFor()
    typing.push(await ask(app, (watch) => watch.type('搜索地区', 'chaoyang')))
    await app.keyboard.press('Escape')
    await app.getByLabel('搜索地区').waitFor({ state: 'hidden' })
  }
  say('typing', typing)

  const shown = await ask(app, (watch) => watch.window())
  const timed = ['indicator', 'year', 'view'].map((name): Change => {
    return { name, ours: [], whole: [], later: [], bare: [] }
  })
  // A reader's walk: another indicator, its year before, and from there its course. All of it is new in each round.
  for (const id of indicators.slice(1, rounds + 1)) {
    const base = { indicator: id, year, years: span, ...shown }
    const steps = [
      {
        step: { kind: 'link', link: link(id, String(year), 'rank') },
        chart: { ...base, view: 'rank' },
      },
      {
        step: { kind: 'choose', label: '哪一年', value: String(before) },
        chart: { ...base, view: 'rank', year: before },
      },
      { step: { kind: 'press', label: '趋势' }, chart: { ...base, view: 'line' } },
    ] as const
    for (const [i, { step, chart }] of steps.entries()) {
      const { seen, whole, laterTask } = await act(step)
      timed[i]?.ours.push(seen)
      timed[i]?.whole.push(whole)
      timed[i]?.later.push(laterTask)
      timed[i]?.bare.push((await draw(chart)).taken)
    }
    await act({ kind: 'link', link: start })
  }

  say('changes', timed)

  const marks: { view: string; marks: number; pixels: number }[] = []
  // Each another than the one before: a link that changes nothing would never settle. The last is where it began.
  for (const view of ['line', 'slope', 'heat', 'spread', 'table', 'rank']) {
    const y = ['rank', 'spread'].includes(view) ? String(year) : `${year - span + 1}..${year}`
    await act({ kind: 'link', link: link(indicator, y, view) })
    const drawn = await ask(app, (watch) => watch.marks())
    marks.push({ view, marks: drawn.svg + drawn.cells, pixels: drawn.pixels })
  }
  await app.context().close()
  await bare.context().close()
  return { changes: timed, typing, marks }
}

/** A run takes minutes: what is measured so far is worth having if it breaks. */
function say(what: string, measured: unknown): void {
  process.stderr.write(`views: ${what} ${JSON.stringify(measured)}\n`)
}

function ask<T>(page: Page, question: (watch: PageWatch) => T | Promise<T>): Promise<T> {
  // The question travels as text; it may use nothing but its argument.
  return page.evaluate(
    `import(new URL('bench-watch.js', document.baseURI).href).then(({ watch }) => (${String(question)})(watch))`,
  )
}

async function openApp(input: ViewTimesInput, scripts: Map<string, string>, link: string): Promise<Page> {
  const page = await openPage(input, scripts)
  await page.goto(input.server.url + link)
  await page.getByText('家已报告').first().waitFor({ timeout: 120_000 })
  await page.waitForTimeout(2000)
  await slowDown(page, input.throttle)
  return page
}

async function openBare(input: ViewTimesInput, scripts: Map<string, string>): Promise<Page> {
  const page = await openPage(input, scripts)
  await page.goto(`${input.server.url}bench-bare.html`)
  await page.evaluate(async () => {
    const { readyBare } = (await import(new URL('bench-bare.js', document.baseURI).href)) as {
      readyBare: ReadyBare
    }
    await readyBare()
  })
  await slowDown(page, input.throttle)
  return page
}

async function openPage({ browser, server }: ViewTimesInput, scripts: Map<string, string>): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    // A worker would answer for the benchmark's own files.
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await page.route(`${server.url}bench-*`, (route) => {
    const body = scripts.get(new URL(route.request().url()).pathname.split('/').at(-1) ?? '')
    return route.fulfill(
      body === undefined
        ? { contentType: 'text/html', body: '<!doctype html><meta charset="utf-8"><body>' }
        : { contentType: 'text/javascript', body },
    )
  })
  return page
}

async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}
