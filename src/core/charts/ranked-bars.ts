import type { EChartsOption, XAXisComponentOption, YAXisComponentOption } from 'echarts'
import type { Benchmark } from '../compare/benchmark.ts'
import type { Cell } from '../compare/cell.ts'
import { displayCell, displayValue } from '../compare/cell-text.ts'
import type { Comparison } from '../compare/comparison.ts'
import type { RankOrder } from '../compare/rank.ts'
import { referenceLabel, referenceMedian } from '../compare/reference-text.ts'
import { axisMaximum, axisStep, endLines } from './axis.ts'
import { type BarRow, barRows, nameWidth } from './bar-rows.ts'
import { barLegend, isOnWorseSide } from './bar-legend.ts'
import { medianLine } from './median-line.ts'
import { referenceName } from './reference-name.ts'
import { openBarSeries } from './open-bars.ts'
import { barAxisHeight, nameHeight, type ScaleStrip } from './scale-strip.ts'
import type { ChartTheme } from './theme.ts'

/** Rows of `barRowHeight` each. */
export interface RowsDrawing {
  readonly option: EChartsOption
  /** CSS pixels. */
  readonly height: number
}

export interface RankedBars extends RowsDrawing {
  /** In drawing order. Every mark's `dataIndex` is an index into it, whatever its series. */
  readonly rows: readonly BarRow[]
  /** What the marks mean, in sentences; to be printed with the chart. */
  readonly legend: readonly string[]
}

export interface RankedBarsInput {
  readonly indicatorId: string
  readonly year: number
  readonly theme: ChartTheme
  readonly order?: RankOrder
  /** Draws the median of the comparison's reference, where enough report. */
  readonly benchmark?: boolean
  /** Rows from the top of the ranking that are drawn in one window or another; all unless given. */
  readonly count?: number
  /** Draws only rows `start` to before `end`, on the scale of all. */
  readonly window?: { readonly start: number; readonly end: number }
  /** `apart`: the scale's numbers are left to `rankedBarsScale`, so that they can stay while the rows scroll. */
  readonly axis?: 'within' | 'apart'
}

/**
 * One indicator in one year as horizontal bars. Exact values are solid, others open; a printed zero is a tick
 * with its 0; bureaus without a value stand below, with their state in words and no bar.
 */
export function rankedBars(comparison: Comparison, input: RankedBarsInput): RankedBars {
  const { indicatorId, year, theme, window, axis = 'within' } = input
  const cells = comparison.slice(indicatorId, year)
  const benchmark = medianOf(comparison, input)
  const all = barRows(comparison, cells, input.order).slice(0, input.count)
  const rows = window ? all.slice(window.start, window.end) : all
  const top = axis === 'within' ? axisHeight(benchmark) : 0
  const option: EChartsOption = {
    textStyle: { fontFamily: theme.fontFamily, color: theme.ink },
    grid: frame(comparison, all, top),
    xAxis: valueAxis(comparison, cells, { theme, labelled: axis === 'within', benchmark }),
    yAxis: nameAxis(rows, nameWidth(all), theme),
    series: [
      solidBars(rows, theme, benchmark),
      openBarSeries(
        rows.map((row) => row.cell),
        theme,
      ),
      zeroTicks(rows, theme),
      stateWords(rows, theme),
      ...(benchmark === null
        ? []
        : [
            medianLine(rows, { median: benchmark.median, rowHeight: barRowHeight, theme }),
            ...(axis === 'within' ? [nameOf(comparison, benchmark, theme)] : []),
          ]),
    ],
  }
  return {
    option,
    rows,
    legend: rankedBarsLegend(comparison, input),
    height: top + rows.length * barRowHeight,
  }
}

/** What the marks of `rankedBars` mean, in whatever window. */
export function rankedBarsLegend(comparison: Comparison, input: RankedBarsInput): readonly string[] {
  const cells = comparison.slice(input.indicatorId, input.year)
  return barLegend(cells, namedBenchmark(comparison, medianOf(comparison, input)))
}

/** The scale of `rankedBars` with the name of the median's line, to stay above rows that scroll. */
export function rankedBarsScale(comparison: Comparison, input: RankedBarsInput): ScaleStrip {
  const { indicatorId, year } = input
  const cells = comparison.slice(indicatorId, year)
  const benchmark = medianOf(comparison, input)
  const { left, right } = frame(comparison, barRows(comparison, cells, input.order).slice(0, input.count), 0)
  const { min, max, interval } = scaleOf(comparison, cells, benchmark)
  return {
    min,
    max,
    step: interval,
    left,
    right,
    height: axisHeight(benchmark),
    reference:
      benchmark === null ? null : { value: benchmark.median, name: referenceLabel(comparison, benchmark) },
  }
}

const medianOf = (
  comparison: Comparison,
  { benchmark, indicatorId, year }: RankedBarsInput,
): Benchmark | null => (benchmark === true ? referenceMedian(comparison, indicatorId, year) : null)

const namedBenchmark = ({ reference: { group }, own }: Comparison, benchmark: Benchmark | null) =>
  benchmark === null || group === null
    ? null
    : // Who the compared are, the chart itself shows.
      { ...benchmark, name: group.name, rule: group.kind === 'compared' && own === null ? '' : group.rule }

const nameOf = (comparison: Comparison, benchmark: Benchmark, theme: ChartTheme) =>
  referenceName({
    value: benchmark.median,
    name: referenceLabel(comparison, benchmark),
    height: nameHeight,
    theme,
  })

const axisHeight = (benchmark: Benchmark | null): number =>
  benchmark === null ? barAxisHeight : barAxisHeight + nameHeight

/** CSS pixels. */
export const barRowHeight = 28
const barWidth = 16

/** The same for every window on the rows: bars must not shift while they scroll. */
const frame = (comparison: Comparison, all: readonly BarRow[], top: number) => ({
  left: nameWidth(all) + 10,
  // A borrowed value carries its year, which takes room.
  right: comparison.tolerance === undefined ? 72 : 128,
  top,
  bottom: 0,
  outerBoundsMode: 'none' as const,
})

function valueAxis(
  comparison: Comparison,
  cells: readonly Cell[],
  {
    theme,
    labelled,
    benchmark,
  }: { readonly theme: ChartTheme; readonly labelled: boolean; readonly benchmark: Benchmark | null },
): XAXisComponentOption {
  const scale = scaleOf(comparison, cells, benchmark)
  return {
    type: 'value',
    position: 'top',
    ...scale,
    ...(benchmark === null ? {} : { offset: nameHeight, axisLine: { show: false } }),
    axisLabel: {
      show: labelled,
      color: theme.mutedInk,
      hideOverlap: true,
      formatter: (value: number) => displayValue(value),
    },
    splitLine: { ...endLines(scale.min, scale.max, scale.interval), lineStyle: { color: theme.rule } },
  }
}

/** One scale for the rows and the strip above them: the lines of the one stand under the numbers of the other. */
function scaleOf({ basis }: Comparison, cells: readonly Cell[], benchmark: Benchmark | null) {
  const isCount = basis === 'raw' && cells[0]?.indicator.measure !== 'rate'
  const { min, max } = scaleEnds(cells, benchmark, basis === 'percentile' || (basis === 'raw' && !isCount))
  return { min, max, interval: axisStep(min, max, isCount && max > 1) }
}

/**
 * Zero is always there; a change may lie below it. A lower bound that is the largest value gets room to its right:
 * it must not look as if the scale ended it.
 */
function scaleEnds(
  cells: readonly Cell[],
  benchmark: Benchmark | null,
  isPercent: boolean,
): { readonly min: number; readonly max: number } {
  let min = Math.min(0, benchmark?.median ?? 0)
  let max = Math.max(0, benchmark?.median ?? 0)
  for (const cell of cells) {
    if (cell.state !== 'reported') continue
    const { value, qualifier } = cell.shown
    min = Math.min(min, value)
    max = Math.max(max, qualifier === 'at_least' ? value * 1.08 : value)
  }
  return { min: min < 0 ? -axisMaximum(-min, false) : 0, max: axisMaximum(max, isPercent) }
}

/** Categories are adcodes, which are unique, so that a mark's `name` is its bureau. */
function nameAxis(rows: readonly BarRow[], width: number, theme: ChartTheme): YAXisComponentOption {
  return {
    type: 'category',
    inverse: true,
    data: rows.map((row) => row.cell.adcode),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: theme.rule } },
    axisLabel: {
      interval: 0,
      width,
      overflow: 'truncate',
      color: theme.ink,
      formatter: (_: string, index: number) => rows[index]?.label ?? '',
    },
  }
}

function solidBars(rows: readonly BarRow[], theme: ChartTheme, benchmark: Benchmark | null) {
  return {
    type: 'bar' as const,
    barWidth,
    itemStyle: { color: theme.accent },
    label: { show: true, position: 'right' as const, color: theme.ink },
    data: rows.map(({ cell }) =>
      cell.state === 'reported' && cell.shown.qualifier === 'exact' && cell.shown.value !== 0
        ? {
            value: cell.shown.value,
            label: { formatter: () => displayCell(cell), opacity: 1 },
            ...(isOnWorseSide(cell, benchmark) ? { itemStyle: { opacity: 0.6 } } : {}),
          }
        : { value: null },
    ),
  }
}

function zeroTicks(rows: readonly BarRow[], theme: ChartTheme) {
  return {
    type: 'scatter' as const,
    symbol: 'rect',
    symbolSize: [3, barWidth],
    itemStyle: { color: theme.accent },
    label: { show: true, position: 'right' as const, color: theme.ink },
    data: rows.map(({ cell }) =>
      cell.state === 'reported' && cell.shown.qualifier === 'exact' && cell.shown.value === 0
        ? { value: [0, cell.adcode], label: { formatter: () => displayCell(cell) } }
        : null,
    ),
  }
}

/** The word is the mark; the invisible box around it gives pointer and tap something to hit. */
function stateWords(rows: readonly BarRow[], theme: ChartTheme) {
  return {
    type: 'scatter' as const,
    symbol: 'rect',
    symbolSize: [52, barRowHeight],
    symbolOffset: [30, 0],
    itemStyle: { color: 'transparent' },
    label: { show: true, position: 'inside' as const, color: theme.mutedInk },
    data: rows.map(({ cell }) =>
      cell.state === 'reported'
        ? null
        : { value: [0, cell.adcode], label: { formatter: () => displayCell(cell) } },
    ),
  }
}
