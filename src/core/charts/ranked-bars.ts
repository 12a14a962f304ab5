import type { EChartsOption, XAXisComponentOption, YAXisComponentOption } from 'echarts'
import { type Benchmark, benchmarkOf } from '../compare/benchmark.ts'
import type { Cell } from '../compare/cell.ts'
import { displayCell, displayValue } from '../compare/cell-text.ts'
import type { Comparison } from '../compare/comparison.ts'
import { rankCells, type RankOrder, rankText } from '../compare/rank.ts'
import { axisMaximum } from './axis.ts'
import { openBarSeries } from './open-bars.ts'
import type { ChartTheme } from './theme.ts'

/** One line of the chart: a ranked value, or the reason why there is none. */
export interface BarRow {
  readonly cell: Cell
  /** The region's name, with rank: `1 万州区`, `并列2 乐昌市`, `第3–5名 宁县`; without a rank the bare name. */
  readonly label: string
  readonly rank: number | null
}

export interface RankedBars {
  readonly option: EChartsOption
  /** In drawing order. Every mark's `dataIndex` is an index into it, whatever its series. */
  readonly rows: readonly BarRow[]
  /** CSS pixels. */
  readonly height: number
}

export interface RankedBarsInput {
  readonly indicatorId: string
  readonly year: number
  readonly theme: ChartTheme
  readonly order?: RankOrder
  /** Draws the median of the reporters. */
  readonly benchmark?: boolean
  /** Draws only rows `start` to before `end`, on the scale of all. */
  readonly window?: { readonly start: number; readonly end: number }
}

/**
 * One indicator in one year as horizontal bars. Exact values are solid, others open; a printed zero is a tick
 * with its 0; bureaus without a value stand below, with their state in words and no bar.
 */
export function rankedBars(comparison: Comparison, input: RankedBarsInput): RankedBars {
  const { indicatorId, year, theme, window } = input
  const cells = comparison.slice(indicatorId, year)
  const benchmark = benchmarkOf(cells)
  const all = barRows(comparison, cells, input.order)
  const rows = window ? all.slice(window.start, window.end) : all
  const isCount = comparison.basis === 'raw' && cells[0]?.indicator.measure !== 'rate'
  const isPercent = comparison.basis === 'percentile' || (comparison.basis === 'raw' && !isCount)
  const option: EChartsOption = {
    textStyle: { fontFamily: theme.fontFamily, color: theme.ink },
    grid: {
      left: 0,
      // A borrowed value carries its year, which takes room.
      right: comparison.tolerance === undefined ? 72 : 128,
      top: axisHeight,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: valueAxis(axisMaximum(benchmark?.max ?? 0, isPercent), isCount, theme),
    yAxis: nameAxis(rows, theme),
    series: [
      solidBars(rows, theme, input.benchmark === true ? benchmark : null),
      openBarSeries(
        rows.map((row) => row.cell),
        theme,
      ),
      zeroTicks(rows, theme),
      stateWords(rows, theme),
    ],
  }
  return { option, rows, height: axisHeight + rows.length * rowHeight + 8 }
}

function barRows(comparison: Comparison, cells: readonly Cell[], order?: RankOrder): readonly BarRow[] {
  const { ranked, absent } = rankCells(cells, order)
  return [
    ...ranked.map((row) => ({
      cell: row.cell,
      rank: row.rank,
      label: `${rankText(row)} ${comparison.label(row.cell.adcode)}`,
    })),
    ...absent.flatMap((group) =>
      group.cells.map((cell) => ({ cell, rank: null, label: comparison.label(cell.adcode) })),
    ),
  ]
}

const rowHeight = 28
// Room for the scale and, above it, the median's label.
const axisHeight = 48
const barWidth = 16

function valueAxis(max: number, isCount: boolean, theme: ChartTheme): XAXisComponentOption {
  return {
    type: 'value',
    position: 'top',
    min: 0,
    max,
    ...(isCount && max > 1 ? { minInterval: 1 } : {}),
    axisLabel: {
      color: theme.mutedInk,
      hideOverlap: true,
      formatter: (value: number) => displayValue(value),
    },
    splitLine: { lineStyle: { color: theme.rule } },
  }
}

/** Categories are adcodes, which are unique, so that a mark's `name` is its bureau. */
function nameAxis(rows: readonly BarRow[], theme: ChartTheme): YAXisComponentOption {
  return {
    type: 'category',
    inverse: true,
    data: rows.map((row) => row.cell.adcode),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: theme.rule } },
    axisLabel: {
      interval: 0,
      width: 132,
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
        ? { value: cell.shown.value, label: { formatter: displayCell(cell) } }
        : { value: null },
    ),
    ...(benchmark === null ? {} : { markLine: medianLine(benchmark, theme) }),
  }
}

function medianLine(benchmark: Benchmark, theme: ChartTheme) {
  const aside = benchmark.containsInexact ? '，含约数或界限' : ''
  const text = `中位数 ${displayValue(benchmark.median)}（${benchmark.n}家${aside}）`
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: theme.ink, type: 'dashed' as const },
    label: { formatter: text, color: theme.ink, position: 'start' as const, distance: 24 },
    data: [{ xAxis: benchmark.median }],
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
        ? { value: [0, cell.adcode], label: { formatter: displayCell(cell) } }
        : null,
    ),
  }
}

/** The word is the mark; the invisible box around it gives pointer and tap something to hit. */
function stateWords(rows: readonly BarRow[], theme: ChartTheme) {
  return {
    type: 'scatter' as const,
    symbol: 'rect',
    symbolSize: [52, rowHeight],
    symbolOffset: [30, 0],
    z: 6, // above the median's line
    itemStyle: { color: 'transparent' },
    label: {
      show: true,
      position: 'inside' as const,
      color: theme.mutedInk,
      backgroundColor: theme.surface,
      padding: [2, 4],
    },
    data: rows.map(({ cell }) =>
      cell.state === 'reported' ? null : { value: [0, cell.adcode], label: { formatter: displayCell(cell) } },
    ),
  }
}
