import type { CustomSeriesRenderItem, EChartsOption } from 'echarts'
import { displayCell } from '../compare/cell-text.ts'
import type { ReportedCell } from '../compare/cell.ts'
import type { Comparison } from '../compare/comparison.ts'
import type { Pair, TwoYears } from '../compare/two-years.ts'
import { axisMaximum } from './axis.ts'
import { textWidth } from './bar-rows.ts'
import { changeColour, changeGlyphs } from './change-marks.ts'
import { spreadLabels } from './spread-labels.ts'
import { markedLabel } from './marked-label.ts'
import { type MarkPlace, marksInOrder } from './mark-walk.ts'
import type { ChartTheme } from './theme.ts'

export interface Slope {
  readonly option: EChartsOption
  /** What a keyboard walks, in reading order. */
  readonly marks: readonly MarkPlace[]
  /** CSS pixels. */
  readonly height: number
}

/** Beyond this, labels no longer find room beside the lines. */
export const maxSlopes = 24

/**
 * Two years side by side, a line a bureau with a value at both ends; a mark's `dataIndex` is an index into the pairs.
 * Both ends carry the value, the last one the bureau and whether it went up or down.
 */
export function slope(comparison: Comparison, { from, to, pairs }: TwoYears, theme: ChartTheme): Slope {
  const drawn = pairs.slice(0, maxSlopes)
  const cells = drawn.flatMap((pair) => [pair.first, pair.last])
  const values = cells.map((cell) => cell.shown.value)
  // No scale is drawn, so it need not start at zero; rates near 100 would otherwise be one flat bundle.
  const isRate = cells[0]?.indicator.measure === 'rate'
  const lefts = drawn.map((pair) => displayCell(pair.first))
  const rights = drawn.map((pair) => rightText(comparison, pair))
  const height = Math.max(260, Math.min(560, top + bottom + drawn.length * 30))
  const option: EChartsOption = {
    textStyle: { fontFamily: theme.fontFamily, color: theme.ink },
    grid: {
      left: widest(lefts) + 14,
      right: Math.min(mostRight, widest(rights) + 14),
      top,
      bottom,
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      position: 'top',
      data: [`${from}年`, `${to}年`],
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: theme.mutedInk },
      splitLine: { show: true, lineStyle: { color: theme.rule } },
    },
    yAxis: {
      type: 'value',
      show: false,
      min: isRate ? Math.min(...values) : Math.min(0, ...values),
      max: isRate ? Math.max(...values) : axisMaximum(Math.max(0, ...values), false),
    },
    series: [
      {
        type: 'custom',
        renderItem: drawSlope(drawn, { lefts, rights, theme }),
        encode: { x: 0, y: 1 },
        data: drawn.map((pair) => [1, pair.last.shown.value]),
      },
    ],
  }
  return { option, marks: marksInOrder(drawn.length), height }
}

const top = 32
const bottom = 12
const mostRight = 190

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(textWidth))

function rightText(comparison: Comparison, pair: Pair): string {
  const name = markedLabel(comparison, pair.region.adcode)
  return `${displayCell(pair.last)} ${changeGlyphs[pair.direction]} ${name}`
}

interface SlopeTexts {
  readonly lefts: readonly string[]
  readonly rights: readonly string[]
  readonly theme: ChartTheme
}

function drawSlope(pairs: readonly Pair[], { lefts, rights, theme }: SlopeTexts): CustomSeriesRenderItem {
  return (params, api) => {
    const pair = pairs[params.dataIndex]
    if (!pair) return null
    const at = (end: 0 | 1, cell: ReportedCell): number[] => api.coord([end, cell.shown.value])
    const [x1 = 0, y1 = 0] = at(0, pair.first)
    const [x2 = 0, y2 = 0] = at(1, pair.last)
    const bounds = { gap: 16, min: top - 8, max: api.getHeight() - 8 }
    const leftPlaces = spreadLabels(
      pairs.map((other) => at(0, other.first)[1] ?? 0),
      bounds,
    )
    const rightPlaces = spreadLabels(
      pairs.map((other) => at(1, other.last)[1] ?? 0),
      bounds,
    )
    const color = changeColour(pair, theme)
    const label = (x: number, y: number, text: string, align: 'left' | 'right') => ({
      type: 'text' as const,
      x,
      y,
      style: {
        text,
        align,
        verticalAlign: 'middle' as const,
        fill: theme.ink,
        font: `12px ${theme.fontFamily}`,
        width: mostRight - 14,
        overflow: 'truncate' as const,
      },
      blur: { style: { opacity: 0.2 } },
    })
    const dot = (cx: number, cy: number, cell: ReportedCell) => ({
      type: 'circle' as const,
      shape: { cx, cy, r: 4.5 },
      style: {
        fill: cell.shown.qualifier === 'exact' ? color : theme.surface,
        stroke: color,
        lineWidth: 2,
      },
      blur: { style: { opacity: 0.2 } },
    })
    return {
      type: 'group',
      focus: 'self',
      children: [
        {
          type: 'line',
          shape: { x1, y1, x2, y2 },
          style: {
            stroke: color,
            lineWidth: 2,
            ...(pair.direction === 'unclear' ? { lineDash: [5, 4] } : {}),
          },
          blur: { style: { opacity: 0.15 } },
        },
        dot(x1, y1, pair.first),
        dot(x2, y2, pair.last),
        label(x1 - 10, leftPlaces[params.dataIndex] ?? y1, lefts[params.dataIndex] ?? '', 'right'),
        label(x2 + 10, rightPlaces[params.dataIndex] ?? y2, rights[params.dataIndex] ?? '', 'left'),
      ],
    }
  }
}
