import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { lines } from '../../../src/core/charts/lines.ts'
import { rankedBars } from '../../../src/core/charts/ranked-bars.ts'
import { compare } from '../../../src/core/compare/comparison.ts'
import { rankCells } from '../../../src/core/compare/rank.ts'
import { resolveSelection } from '../../../src/core/compare/selection.ts'
import { manifestSchema } from '../../../src/core/schema/manifest.ts'
import { createVersionDecoder } from '../../../src/core/publish/version-decoder.ts'
import { datasetOf, decodeParts } from '../../../src/queries/version-parts.ts'
import { gunzip } from '../../../src/workers/gunzip.ts'
import type { ChartTheme } from '../../../src/core/charts/theme.ts'
import { settled } from './settled.ts'

echarts.use([
  BarChart,
  CustomChart,
  LineChart,
  ScatterChart,
  GridComponent,
  MarkLineComponent,
  LabelLayout,
  SVGRenderer,
])

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

/** Milliseconds that ECharts alone takes from an option whose arrays are ready to the painted chart. */
export async function drawBare(what: BareChart): Promise<number> {
  const { option, height } = optionOf(what)
  const box = document.createElement('div')
  box.style.width = `${what.width}px`
  box.style.height = `${height}px`
  document.body.replaceChildren(box)
  await new Promise((resolve) => setTimeout(resolve, 100))
  const drawn = settled()
  const from = performance.now()
  const chart = echarts.init(box, null, { renderer: 'svg' })
  chart.setOption({ ...option, animation: false })
  const taken = (await drawn).whole - from
  chart.dispose()
  return taken
}

function optionOf({ view, indicator, year, years, rows }: BareChart) {
  if (!dataset) throw new Error('not ready')
  const selection = resolveSelection(dataset, {
    indicators: [indicator],
    regions: { kind: 'all' },
    years: view === 'rank' ? { kind: 'single', year } : { kind: 'span', from: year - years + 1, to: year },
  })
  const comparison = compare(dataset, selection)
  if (view === 'line') return lines(comparison, { indicatorId: indicator, theme })
  const { ranked } = rankCells(comparison.slice(indicator, year))
  return rankedBars(comparison, {
    indicatorId: indicator,
    year,
    theme,
    benchmark: true,
    count: ranked.length,
    window: { start: 0, end: rows },
  })
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
