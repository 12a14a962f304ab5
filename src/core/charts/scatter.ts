import type {
  CustomSeriesOption,
  CustomSeriesRenderItem,
  EChartsOption,
  XAXisComponentOption,
  YAXisComponentOption,
} from 'echarts'
import type { ReportedCell } from '../compare/cell.ts'
import { displayValue } from '../compare/cell-text.ts'
import type { Comparison } from '../compare/comparison.ts'
import { measureTitle } from '../compare/measure-text.ts'
import type { CellPair } from '../compare/paired-cells.ts'
import type { Indicator } from '../schema/indicator.ts'
import { axisMaximum } from './axis.ts'
import { textWidth } from './bar-rows.ts'
import { type MarkPlace, marksInOrder } from './mark-walk.ts'
import { type LabelPlace, placeLabels } from './place-labels.ts'
import { markedLabel } from './marked-label.ts'
import type { ChartTheme } from './theme.ts'

export interface Scatter {
  readonly option: EChartsOption
  /** What a keyboard walks, in reading order. */
  readonly marks: readonly MarkPlace[]
  /** CSS pixels. */
  readonly height: number
}

/**
 * Two indicators of one year, a mark a bureau with both; a mark's `dataIndex` is an index into the pairs. Filled is
 * exact on both axes; open circles hold a 约, open triangles point where a bound is open, open squares bound both.
 * Names that find no room are left out. No line is fitted: a cloud of few reporters proves nothing.
 */
export function scatter(
  comparison: Comparison,
  [x, y]: readonly [Indicator, Indicator],
  { pairs, theme }: { readonly pairs: readonly CellPair[]; readonly theme: ChartTheme },
): Scatter {
  const option: EChartsOption = {
    textStyle: { fontFamily: theme.fontFamily, color: theme.ink },
    grid: {
      left: 8,
      right: 56,
      top: 40,
      bottom: 36,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      ...scale(
        pairs.map((pair) => pair.x),
        theme,
      ),
      name: measureTitle(x, comparison.basis),
      nameLocation: 'middle',
      nameGap: 34,
    },
    yAxis: {
      ...scale(
        pairs.map((pair) => pair.y),
        theme,
      ),
      name: measureTitle(y, comparison.basis),
      nameLocation: 'end',
      nameGap: 16,
      nameTextStyle: { align: 'left', color: theme.mutedInk },
    },
    series: [marks(pairs, theme), names(comparison, pairs, theme)],
  }
  return { option, marks: marksInOrder(pairs.length), height: 460 }
}

function marks(pairs: readonly CellPair[], theme: ChartTheme) {
  return {
    type: 'scatter' as const,
    symbolSize: 11,
    emphasis: { focus: 'self' as const },
    data: pairs.map((pair) => ({
      value: [pair.x.shown.value, pair.y.shown.value],
      ...symbolOf(pair),
      itemStyle: isExact(pair)
        ? { color: theme.accent, opacity: 0.85 }
        : { color: theme.surface, borderColor: theme.accent, borderWidth: 2 },
    })),
  }
}

/** The names beside the marks, as far as they find room; the tooltip and the table name everyone. */
function names(comparison: Comparison, pairs: readonly CellPair[], theme: ChartTheme): CustomSeriesOption {
  const texts = pairs.map((pair) => markedLabel(comparison, pair.region.adcode))
  // One layout a drawing: ECharts gives every call of one drawing the same context.
  const layOut: CustomSeriesRenderItem = (params, api) => {
    const context = params.context as { places?: readonly (LabelPlace | null)[] }
    context.places ??= placeLabels(
      pairs.map((pair, index) => {
        const [x = 0, y = 0] = api.coord([pair.x.shown.value, pair.y.shown.value])
        return { x, y, width: textWidth(texts[index] ?? '') }
      }),
      { left: 0, top: 24, right: api.getWidth(), bottom: api.getHeight() - 44 },
    )
    const place = context.places[params.dataIndex]
    if (!place) return null
    return {
      type: 'text',
      x: place.x,
      y: place.y,
      style: {
        text: texts[params.dataIndex] ?? '',
        fill: theme.ink,
        verticalAlign: 'middle',
        font: `12px ${theme.fontFamily}`,
      },
    }
  }
  return {
    type: 'custom',
    silent: true,
    z: 3,
    renderItem: layOut,
    encode: { x: 0, y: 1 },
    data: pairs.map((pair) => [pair.x.shown.value, pair.y.shown.value]),
  }
}

function scale(cells: readonly ReportedCell[], theme: ChartTheme) {
  const values = cells.map((cell) => cell.shown.value)
  const isRate = cells.some((cell) => cell.indicator.measure === 'rate' && cell.computed === null)
  const lowest = Math.min(0, ...values)
  return {
    type: 'value',
    min: lowest < 0 ? -axisMaximum(-lowest, false) : 0,
    max: axisMaximum(Math.max(0, ...values), isRate),
    nameTextStyle: { color: theme.mutedInk },
    axisLine: { show: true, lineStyle: { color: theme.rule } },
    axisLabel: {
      color: theme.mutedInk,
      hideOverlap: true,
      formatter: (value: number) => displayValue(value),
    },
    splitLine: { lineStyle: { color: theme.rule } },
  } satisfies XAXisComponentOption & YAXisComponentOption
}

const isExact = ({ x, y }: CellPair): boolean =>
  x.shown.qualifier === 'exact' && y.shown.qualifier === 'exact'

/** ECharts turns counter-clockwise: a triangle points up, at 90 to the left, at 270 to the right. */
function symbolOf({ x, y }: CellPair): { readonly symbol: string; readonly symbolRotate: number } {
  const turnX = { exact: null, approx: null, at_least: 270, at_most: 90 }[x.shown.qualifier]
  const turnY = { exact: null, approx: null, at_least: 0, at_most: 180 }[y.shown.qualifier]
  if (turnX !== null && turnY !== null) return { symbol: 'rect', symbolRotate: 0 }
  const turn = turnX ?? turnY
  return turn === null ? { symbol: 'circle', symbolRotate: 0 } : { symbol: 'triangle', symbolRotate: turn }
}
