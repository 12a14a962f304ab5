import type { EChartsOption } from 'echarts'
import { dumbbells, dumbbellsScale } from '../../src/core/charts/dumbbells.ts'
import { heatScale } from '../../src/core/charts/heat-scale.ts'
import { facetHeight, lineFacet, sharedRange } from '../../src/core/charts/line-facet.ts'
import { lines } from '../../src/core/charts/lines.ts'
import { rankedBars, rankedBarsScale } from '../../src/core/charts/ranked-bars.ts'
import { placeScale, type ScaleStrip } from '../../src/core/charts/scale-strip.ts'
import { scatter } from '../../src/core/charts/scatter.ts'
import { slope } from '../../src/core/charts/slope.ts'
import { spread } from '../../src/core/charts/spread.ts'
import { spreadGroups } from '../../src/core/charts/spread-groups.ts'
import { formatCell } from '../../src/core/compare/cell-text.ts'
import { type Comparison, compare } from '../../src/core/compare/comparison.ts'
import { pairCells } from '../../src/core/compare/paired-cells.ts'
import { referenceLabel, referenceMedian } from '../../src/core/compare/reference-text.ts'
import { resolveSelection } from '../../src/core/compare/selection.ts'
import { twoYears } from '../../src/core/compare/two-years.ts'
import type { View } from '../../src/core/schema/compare-state.ts'
import { drawChart, type Drawn, drawnWidth, svgOf, theme } from '../support/draw-chart.ts'
import { type GalleryCase, galleryState, lastYear } from './cases.ts'

/** Each drawing of a chart, with the view it belongs to. */
const drawings = {
  rank: 'rank',
  line: 'line',
  facets: 'line',
  slope: 'slope',
  dumbbells: 'slope',
  scatter: 'scatter',
  spread: 'spread',
  heat: 'heat',
} as const satisfies Record<string, View>
export type Drawing = keyof typeof drawings
export const drawingNames = Object.keys(drawings) as readonly Drawing[]

/** One case in one drawing as text: each SVG, an element a line, or the heat table's cells with their steps. */
export function drawView(one: GalleryCase, drawing: Drawing): string {
  const comparison = comparisonOf(one, drawings[drawing])
  if (drawing === 'heat') return heatText(comparison)
  const charts = chartsOf(comparison, drawing)
  if (charts.length === 0) return 'nothing to draw\n'
  return charts.map((chart) => normalised(textOf(chart))).join('')
}

export function comparisonOf(one: GalleryCase, view: View): Comparison {
  const state = galleryState(view, one)
  return compare(one.dataset, resolveSelection(one.dataset, state), {
    basis: state.basis,
    own: state.own,
    reference: state.reference,
  })
}

/** Drawn by ECharts, or by ourselves; rows stand under their scale. */
type Chart =
  { readonly option: EChartsOption; readonly height: number } | (Drawn & { readonly scale?: ScaleStrip })

function textOf(chart: Chart): string {
  if ('option' in chart) return drawChart(chart.option, chart.height)
  const { scale } = chart
  if (scale === undefined) return svgOf(chart)
  const words = placeScale(scale, drawnWidth).map(
    ({ text, x, y }) => `<text x="${x}" y="${y}">${text}</text>`,
  )
  return `<g data-scale="">${words.join('')}</g>${svgOf(chart)}`
}

function chartsOf(comparison: Comparison, drawing: Exclude<Drawing, 'heat'>): readonly Chart[] {
  const [x, y] = comparison.indicators
  if (x === undefined) throw new Error('the case has no indicator')
  const input = { indicatorId: x.id, year: lastYear, theme }
  switch (drawing) {
    case 'rank':
      return [
        {
          ...rankedBars(comparison, { ...input, benchmark: true }),
          scale: rankedBarsScale(comparison, { ...input, benchmark: true }),
        },
      ]
    case 'line':
      return [lines(comparison, input)]
    case 'facets': {
      const { drawn, reference } = lines(comparison, input)
      // Two stand for all: the small charts differ by their numbers alone.
      const shared = sharedRange(drawn, false, reference)
      return drawn.slice(0, 2).map((series) => ({
        draw: lineFacet(comparison, series, { ...input, shared, reference }),
        height: facetHeight,
      }))
    }
    case 'slope':
    case 'dumbbells': {
      const years = twoYears(comparison, x.id)
      if (years === null || years.pairs.length === 0) return []
      if (drawing === 'slope') return [slope(comparison, years, theme)]
      return [{ ...dumbbells(comparison, years, { theme }), scale: dumbbellsScale(comparison, years) }]
    }
    case 'scatter': {
      const pairs = y === undefined ? [] : pairCells(comparison, x.id, y.id, lastYear).pairs
      return y === undefined || pairs.length === 0 ? [] : [scatter(comparison, [x, y], { pairs, theme })]
    }
    case 'spread':
      return [spreadOf(comparison, x.id)]
  }
}

function spreadOf(comparison: Comparison, indicatorId: string): Chart {
  const { own } = comparison
  const benchmark =
    comparison.reference.group?.kind === 'compared'
      ? null
      : referenceMedian(comparison, indicatorId, lastYear)
  const reference =
    benchmark === null ? null : { value: benchmark.median, name: referenceLabel(comparison, benchmark) }
  const groups = spreadGroups(comparison, indicatorId, lastYear, 'province')
  return spread({ groups, theme, own, reference, width: 600 })
}

function heatText(comparison: Comparison): string {
  const [indicator] = comparison.indicators
  if (indicator === undefined) throw new Error('the case has no indicator')
  return comparison.years
    .map((year) => {
      const cells = comparison.slice(indicator.id, year)
      const step = heatScale(cells)
      const rows = cells.map(
        (cell) => `${comparison.label(cell.adcode)} ${formatCell(cell)} ${step(cell) ?? '-'}`,
      )
      return `${year}\n${rows.join('\n')}\n`
    })
    .join('\n')
}

/** An element a line, places to whole pixels, no generated names: what stays equal unless the picture changes. */
function normalised(svg: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ (?:id|class|ecmeta_\w+|clip-path|xmlns(?::\w+)?|xml:space)="[^"]*"/g, '')
    .replace(/<[^>]*>/g, (tag) => tag.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number)))))
    .replace(/></g, '>\n<')
    .concat('\n')
}
