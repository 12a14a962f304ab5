import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { lineLook } from '../../../src/core/charts/line-marks.ts'
import { lines } from '../../../src/core/charts/lines.ts'
import { rankedBars, rankedBarsScale } from '../../../src/core/charts/ranked-bars.ts'
import type { ChartTheme } from '../../../src/core/charts/theme.ts'
import { compare } from '../../../src/core/compare/comparison.ts'
import { rankCells } from '../../../src/core/compare/rank.ts'
import { resolveSelection } from '../../../src/core/compare/selection.ts'
import { createVersionDecoder } from '../../../src/core/publish/version-decoder.ts'
import { manifestSchema } from '../../../src/core/schema/manifest.ts'
import { datasetOf, decodeParts } from '../../../src/queries/version-parts.ts'
import { gunzip } from '../../../src/workers/gunzip.ts'
import { bareBars, bareLines } from './bare-options.ts'
import { settled } from './settled.ts'

echarts.use([BarChart, LineChart, GridComponent, MarkLineComponent, SVGRenderer])

const theme: ChartTheme = {
  ink: '#111111',
  mutedInk: '#666666',
  rule: '#dddddd',
  surface: '#fefefe',
  accent: '#1f4e79',
  accentWash: '#cfdfee',
  palette: ['#0072b2', '#d55e00', '#009e73'],
  fontFamily: 'sans-serif',
}

/** What the app drew, so that the bare chart draws the same. */
export interface BareChart {
  readonly view: 'rank' | 'line'
  readonly indicator: string
  readonly year: number
  readonly years: number
  /** Rows in the window of the ranking; lines draw what the builder gives. */
  readonly rows: number
  readonly width: number
}

export type DrawBare = typeof drawBare
export type ReadyBare = typeof readyBare

let dataset: Awaited<ReturnType<typeof loadDataset>> | undefined

/** Fetches and decodes the data, untimed. */
export async function readyBare(): Promise<void> {
  dataset = await loadDataset()
}

export interface BareDrawing {
  /** Milliseconds that ECharts alone takes from an option whose arrays are ready to the painted chart. */
  readonly taken: number
  /** What is written in it, in drawing order. */
  readonly texts: readonly string[]
}

export async function drawBare(what: BareChart): Promise<BareDrawing> {
  const { option, height } = optionOf(what)
  const box = document.createElement('div')
  box.style.width = `${what.width}px`
  box.style.height = `${height}px`
  document.body.replaceChildren(box)
  await new Promise((resolve) => setTimeout(resolve, 100))
  const drawn = settled()
  const from = performance.now()
  const chart = echarts.init(box, null, { renderer: 'svg' })
  chart.setOption(option)
  const taken = (await drawn).whole - from
  const texts = [...box.querySelectorAll('text')].map(({ textContent }) => textContent)
  chart.dispose()
  return { taken, texts }
}

/** All that is no drawing is done here, untimed: the option gets texts, values and colours. */
function optionOf({ view, indicator, year, years, rows, width }: BareChart) {
  if (!dataset) throw new Error('not ready')
  const selection = resolveSelection(dataset, {
    indicators: [indicator],
    regions: { kind: 'all' },
    years: view === 'rank' ? { kind: 'single', year } : { kind: 'span', from: year - years + 1, to: year },
  })
  const comparison = compare(dataset, selection)
  if (view === 'line') {
    const { drawn, draw, height } = lines(comparison, { indicatorId: indicator, theme })
    const written = new Set(
      draw(width).layers.flatMap(({ shapes }) =>
        shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])),
      ),
    )
    const bare = drawn.map((series, index) => {
      const name = comparison.label(series.region.adcode)
      return { series, look: lineLook(index, theme), name: written.has(name) ? name : null }
    })
    return { option: bareLines(bare, comparison.years, theme), height }
  }
  const { ranked } = rankCells(comparison.slice(indicator, year))
  const input = { indicatorId: indicator, year, theme, benchmark: true, count: ranked.length }
  const scale = rankedBarsScale(comparison, input)
  const chart = rankedBars(comparison, { ...input, window: { start: 0, end: rows } })
  return { option: bareBars(chart.rows, scale, theme), height: scale.height + chart.height }
}

async function loadDataset() {
  const base = new URL('data/', document.baseURI)
  const get = (path: string) => fetch(new URL(path, base))
  const manifest = manifestSchema.parse(await (await get('manifest.json')).json())
  const wanted = manifest.files.filter(({ table }) => table !== 'evidence')
  const files = await Promise.all(
    wanted.map(async ({ path }) => [path, new Uint8Array(await (await get(path)).arrayBuffer())] as const),
  )
  const parts = await decodeParts(manifest, new Map(files), createVersionDecoder(gunzip))
  return datasetOf(parts, new Map())
}
