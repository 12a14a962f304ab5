import type { Benchmark } from '../compare/benchmark.ts'
import type { Cell } from '../compare/cell.ts'
import { displayCell } from '../compare/cell-text.ts'
import type { Comparison } from '../compare/comparison.ts'
import type { RankOrder } from '../compare/rank.ts'
import { referenceLabel, referenceMedian } from '../compare/reference-text.ts'
import { axisMaximum, axisStep } from './axis.ts'
import { type BarRow, barRows, nameWidth } from './bar-rows.ts'
import { barLegend, isOnWorseSide } from './bar-legend.ts'
import type { Shape } from './drawing.ts'
import { medianLine } from './median-line.ts'
import { openBar, openBarGap } from './open-bars.ts'
import { barRowHeight, drawRows, rowName, type RowsDrawing } from './rows-drawing.ts'
import { barAxisHeight, nameHeight, placeOnScale, type ScaleStrip } from './scale-strip.ts'
import type { ChartTheme } from './theme.ts'

export interface RankedBars extends RowsDrawing {
  /** In drawing order. Every mark's `dataIndex` is an index into it. */
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
}

/**
 * One indicator in one year as horizontal bars. Exact values are solid, others open; a printed zero is a tick
 * with its 0; bureaus without a value stand below, with their state in words and no bar. The scale stands apart
 * (`rankedBarsScale`), so that it can stay while the rows scroll.
 */
export function rankedBars(comparison: Comparison, input: RankedBarsInput): RankedBars {
  const { theme, window } = input
  const all = allRows(comparison, input)
  const rows = window ? all.slice(window.start, window.end) : all
  const scale = rankedBarsScale(comparison, input)
  const benchmark = medianOf(comparison, input)
  return {
    rows,
    legend: rankedBarsLegend(comparison, input),
    height: rows.length * barRowHeight,
    draw: (width) => {
      const at = (value: number) => placeOnScale(scale, width, value)
      return drawRows(
        rows.map((row, index) => [
          rowName(row.label, index, scale, theme),
          ...bar(row.cell, { middle: (index + 0.5) * barRowHeight, at, benchmark, theme }),
        ]),
        { scale, width, theme },
        benchmark === null
          ? []
          : [medianLine(rows, { median: benchmark.median, rowHeight: barRowHeight, at, theme })],
      )
    },
  }
}

/** What the marks of `rankedBars` mean, in whatever window. */
export function rankedBarsLegend(comparison: Comparison, input: RankedBarsInput): readonly string[] {
  const cells = comparison.slice(input.indicatorId, input.year)
  return barLegend(cells, namedBenchmark(comparison, medianOf(comparison, input)))
}

/** The scale of `rankedBars` with the name of the median's line. */
export function rankedBarsScale(comparison: Comparison, input: RankedBarsInput): ScaleStrip {
  const cells = comparison.slice(input.indicatorId, input.year)
  const benchmark = medianOf(comparison, input)
  const { min, max, interval } = scaleOf(comparison, cells, benchmark)
  return {
    min,
    max,
    step: interval,
    // The same for every window on the rows: bars must not shift while they scroll.
    left: nameWidth(allRows(comparison, input)) + 10,
    // A borrowed value carries its year, which takes room.
    right: comparison.tolerance === undefined ? 72 : 128,
    height: benchmark === null ? barAxisHeight : barAxisHeight + nameHeight,
    reference:
      benchmark === null ? null : { value: benchmark.median, name: referenceLabel(comparison, benchmark) },
  }
}

const allRows = (comparison: Comparison, { indicatorId, year, order, count }: RankedBarsInput) =>
  barRows(comparison, comparison.slice(indicatorId, year), order).slice(0, count)

const medianOf = (
  comparison: Comparison,
  { benchmark, indicatorId, year }: RankedBarsInput,
): Benchmark | null => (benchmark === true ? referenceMedian(comparison, indicatorId, year) : null)

const namedBenchmark = ({ reference: { group }, own }: Comparison, benchmark: Benchmark | null) =>
  benchmark === null || group === null
    ? null
    : // Who the compared are, the chart itself shows.
      { ...benchmark, name: group.name, rule: group.kind === 'compared' && own === null ? '' : group.rule }

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

interface BarPlace {
  readonly middle: number
  /** Where a value stands, CSS pixels. */
  readonly at: (value: number) => number
  readonly benchmark: Benchmark | null
  readonly theme: ChartTheme
}

/** The bar with its number; of a cell without a value the words, which are the mark. */
function bar(cell: Cell, { middle, at, benchmark, theme }: BarPlace): readonly Shape[] {
  const zero = at(0)
  const said = { kind: 'text' as const, text: displayCell(cell), y: middle }
  if (cell.state !== 'reported') return [{ ...said, x: zero + 30, anchor: 'middle', fill: theme.mutedInk }]
  const { value, qualifier } = cell.shown
  const left = Math.min(zero, at(value))
  const right = Math.max(zero, at(value))
  const number = { ...said, x: right + openBarGap(qualifier), fill: theme.ink }
  if (qualifier !== 'exact')
    return [...openBar(qualifier, { left, right, middle, height: barWidth }, theme), number]
  const box = { kind: 'rect' as const, y: middle - barWidth / 2, height: barWidth, fill: theme.accent }
  if (value === 0) return [{ ...box, x: zero - 1.5, width: 3 }, number]
  const faded = isOnWorseSide(cell, benchmark) ? { opacity: 0.6 } : {}
  return [{ ...box, x: left, width: right - left, ...faded }, number]
}

/** CSS pixels. */
const barWidth = 16
