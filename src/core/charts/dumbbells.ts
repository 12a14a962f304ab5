import type { CustomSeriesRenderItem, EChartsOption, XAXisComponentOption } from 'echarts'
import { displayCell } from '../compare/cell-text.ts'
import type { ReportedCell } from '../compare/cell.ts'
import type { Comparison } from '../compare/comparison.ts'
import type { Pair, TwoYears } from '../compare/two-years.ts'
import { axisMaximum, axisStep, endLines } from './axis.ts'
import { nameWidth, textWidth } from './bar-rows.ts'
import { changeColour, changeGlyphs } from './change-marks.ts'
import { barRowHeight, type RowsDrawing } from './ranked-bars.ts'
import { barAxisHeight, type ScaleStrip } from './scale-strip.ts'
import type { ChartTheme } from './theme.ts'

/**
 * A row a bureau with a value in both years: a small dot for the first, a large one for the last, a line between.
 * A mark's `dataIndex` counts from the window's first row. The scale stands apart (`dumbbellsScale`).
 */
export function dumbbells(
  comparison: Comparison,
  { pairs }: TwoYears,
  input: { readonly theme: ChartTheme; readonly window?: { readonly start: number; readonly end: number } },
): RowsDrawing {
  const { theme, window } = input
  const rows = window ? pairs.slice(window.start, window.end) : pairs
  const option: EChartsOption = {
    textStyle: { fontFamily: theme.fontFamily, color: theme.ink },
    grid: frame(comparison, pairs),
    xAxis: valueAxis(pairs, theme),
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((pair) => pair.region.adcode),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.rule } },
      axisLabel: {
        interval: 0,
        width: frame(comparison, pairs).left - 10,
        overflow: 'truncate',
        color: theme.ink,
        formatter: (adcode: string) => comparison.label(adcode),
      },
    },
    series: [
      {
        type: 'custom',
        renderItem: drawDumbbell(rows, theme),
        encode: { x: [0, 1], y: 2 },
        data: rows.map((pair) => [pair.first.shown.value, pair.last.shown.value, pair.region.adcode]),
      },
    ],
  }
  return { option, height: rows.length * barRowHeight }
}

/** The scale of `dumbbells`, to stay above rows that scroll. */
export function dumbbellsScale(comparison: Comparison, { pairs }: TwoYears): ScaleStrip {
  const { left, right } = frame(comparison, pairs)
  const { min, max, interval } = scaleOf(pairs)
  return { min, max, step: interval, left, right, height: barAxisHeight, reference: null }
}

/** The same for every window on the rows. */
const frame = (comparison: Comparison, pairs: readonly Pair[]) => ({
  left: nameWidth(pairs.map((pair) => ({ label: comparison.label(pair.region.adcode) }))) + 10,
  right: Math.max(0, ...pairs.map((pair) => textWidth(rowText(pair)))) + 16,
  top: 0,
  bottom: 0,
  outerBoundsMode: 'none' as const,
})

function valueAxis(pairs: readonly Pair[], theme: ChartTheme): XAXisComponentOption {
  const scale = scaleOf(pairs)
  return {
    type: 'value',
    position: 'top',
    ...scale,
    axisLabel: { show: false },
    splitLine: { ...endLines(scale.min, scale.max, scale.interval), lineStyle: { color: theme.rule } },
  }
}

function scaleOf(pairs: readonly Pair[]) {
  const isRate = pairs.some((pair) => pair.last.indicator.measure === 'rate' && pair.last.computed === null)
  const values = pairs.flatMap((pair) => [pair.first.shown.value, pair.last.shown.value])
  const lowest = Math.min(0, ...values)
  const min = lowest < 0 ? -axisMaximum(-lowest, false) : 0
  const max = axisMaximum(Math.max(0, ...values), isRate)
  return { min, max, interval: axisStep(min, max, false) }
}

const rowText = (pair: Pair): string =>
  `${displayCell(pair.first)}→${displayCell(pair.last)} ${changeGlyphs[pair.direction]}`

function drawDumbbell(rows: readonly Pair[], theme: ChartTheme): CustomSeriesRenderItem {
  return (params, api) => {
    const pair = rows[params.dataIndex]
    if (!pair) return null
    const at = (cell: ReportedCell): number => api.coord([cell.shown.value, pair.region.adcode])[0] ?? 0
    const y = api.coord([0, pair.region.adcode])[1] ?? 0
    const x1 = at(pair.first)
    const x2 = at(pair.last)
    const color = changeColour(pair, theme)
    const dot = (cx: number, r: number, cell: ReportedCell, ink: string) => ({
      type: 'circle' as const,
      shape: { cx, cy: y, r },
      style: { fill: cell.shown.qualifier === 'exact' ? ink : theme.surface, stroke: ink, lineWidth: 1.5 },
    })
    return {
      type: 'group',
      children: [
        {
          type: 'line',
          shape: { x1, y1: y, x2, y2: y },
          style: {
            stroke: color,
            lineWidth: 3,
            ...(pair.direction === 'unclear' ? { lineDash: [5, 4] } : {}),
          },
        },
        dot(x1, 3.5, pair.first, theme.mutedInk),
        dot(x2, 6, pair.last, color),
        {
          type: 'text',
          x: Math.max(x1, x2) + 12,
          y,
          style: {
            text: rowText(pair),
            fill: theme.ink,
            verticalAlign: 'middle',
            font: `12px ${theme.fontFamily}`,
          },
        },
      ],
    }
  }
}
