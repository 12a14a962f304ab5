import type { EChartsOption } from 'echarts'
import { heatScale } from '../../src/core/charts/heat-scale.ts'
import { lines } from '../../src/core/charts/lines.ts'
import { rankedBars } from '../../src/core/charts/ranked-bars.ts'
import { scatter } from '../../src/core/charts/scatter.ts'
import { slope } from '../../src/core/charts/slope.ts'
import { spread } from '../../src/core/charts/spread.ts'
import { spreadGroups } from '../../src/core/charts/spread-groups.ts'
import { formatCell } from '../../src/core/compare/cell-text.ts'
import { type Comparison, compare } from '../../src/core/compare/comparison.ts'
import { pairCells } from '../../src/core/compare/paired-cells.ts'
import { resolveSelection } from '../../src/core/compare/selection.ts'
import { twoYears } from '../../src/core/compare/two-years.ts'
import { drawChart, theme } from '../support/draw-chart.ts'
import { type GalleryCase, galleryState, lastYear } from './cases.ts'

export const drawnViews = ['rank', 'line', 'slope', 'scatter', 'spread', 'heat'] as const
type DrawnView = (typeof drawnViews)[number]

/** One case in one view as text: the SVG, an element a line, or the heat table's cells with their steps. */
export function drawView(one: GalleryCase, view: DrawnView): string {
  const selection = resolveSelection(one.dataset, galleryState(view))
  const comparison = compare(one.dataset, selection)
  if (view === 'heat') return heatText(comparison)
  const chart = chartOf(comparison, view)
  return chart === null ? 'nothing to draw\n' : normalised(drawChart(chart.option, chart.height))
}

function chartOf(
  comparison: Comparison,
  view: Exclude<DrawnView, 'heat'>,
): { readonly option: EChartsOption; readonly height: number } | null {
  const [x, y] = comparison.indicators
  if (x === undefined) throw new Error('the case has no indicator')
  const input = { indicatorId: x.id, year: lastYear, theme }
  switch (view) {
    case 'rank':
      return rankedBars(comparison, { ...input, benchmark: true })
    case 'line':
      return lines(comparison, input)
    case 'slope': {
      const years = twoYears(comparison, x.id)
      return years === null || years.pairs.length === 0 ? null : slope(comparison, years, theme)
    }
    case 'scatter': {
      if (y === undefined) return null
      const { pairs } = pairCells(comparison, x.id, y.id, lastYear)
      return pairs.length === 0 ? null : scatter(comparison, [x, y], { pairs, theme })
    }
    case 'spread': {
      const groups = spreadGroups(comparison, x.id, lastYear, 'province')
      return spread({ groups, theme, own: null, width: 600 })
    }
  }
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

/** An element a line, numbers to whole pixels, no generated names: what stays equal unless the picture changes. */
function normalised(svg: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ (?:id|class|ecmeta_\w+|clip-path|xmlns(?::\w+)?|xml:space)="[^"]*"/g, '')
    .replace(/(\d+\.\d+)/g, (number) => String(Math.round(Number(number))))
    .replace(/></g, '>\n<')
    .concat('\n')
}
