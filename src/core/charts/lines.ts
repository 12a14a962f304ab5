import type { EChartsOption } from 'echarts'
import type { Basis } from '../schema/compare-state.ts'
import type { Qualifier } from '../schema/figure.ts'
import { displayValue } from '../compare/cell-text.ts'
import type { Comparison } from '../compare/comparison.ts'
import { type Series, type SeriesPoint, seriesOf } from '../compare/series.ts'
import type { ChartTheme } from './theme.ts'

export interface Lines {
  readonly option: EChartsOption
  /** The lines in drawing order: a mark's point is `drawn[seriesIndex].points[dataIndex]`. */
  readonly drawn: readonly Series[]
  /** Bureaus with values that found no room (more than `maxLines`); the page has to name them. */
  readonly undrawn: readonly Series[]
  /** Bureaus without a value in any of the years. */
  readonly silent: readonly Series[]
  /** CSS pixels. */
  readonly height: number
}

/** Beyond this, colour and dash no longer tell lines apart. */
export const maxLines = 24

/**
 * One indicator over the selection's years, a line a bureau. Every year has its place, gaps stay gaps, a lone
 * year is a symbol; filled circles are exact values, open ones 约, open triangles bounds (up ≥, down ≤).
 */
export function lines(comparison: Comparison, input: { indicatorId: string; theme: ChartTheme }): Lines {
  const { indicatorId, theme } = input
  const all = seriesOf(comparison, indicatorId)
  const speaking = all.filter((series) => series.reported > 0)
  // With too many, the fullest lines are kept; otherwise the selection's order stands.
  const fullest = new Set(speaking.toSorted((a, b) => b.reported - a.reported).slice(0, maxLines))
  const drawn = speaking.filter((series) => fullest.has(series))
  const isRate = comparison.indicators.find((i) => i.id === indicatorId)?.measure === 'rate'
  const option: EChartsOption = {
    textStyle: { fontFamily: theme.fontFamily, color: theme.ink },
    grid: {
      left: 8,
      right: 128,
      top: 24,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'category',
      data: comparison.years.map(String),
      axisLine: { lineStyle: { color: theme.rule } },
      axisTick: { show: false },
      axisLabel: { color: theme.mutedInk, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      axisLabel: { color: theme.mutedInk, formatter: (value: number) => displayValue(value) },
      splitLine: { lineStyle: { color: theme.rule } },
      ...valueRange(comparison.basis, isRate),
    },
    series: drawn.map((series, index) => line(series, index, comparison.label(series.region.adcode), theme)),
  }
  const undrawn = speaking.filter((series) => !fullest.has(series))
  return { option, drawn, undrawn, silent: all.filter((series) => series.reported === 0), height: 420 }
}

/** A change may be negative, an index stands near 100, and the first position stands on top. */
function valueRange(basis: Basis, isRate: boolean) {
  switch (basis) {
    case 'raw':
      return isRate ? { scale: true, max: 100 } : { min: 0, minInterval: 1 }
    case 'per100k':
    case 'per10kchildren':
      return { min: 0 }
    case 'change':
    case 'pctchange':
      return {}
    case 'index':
      return { scale: true }
    case 'rank':
      return { inverse: true, min: 1, minInterval: 1 }
    case 'percentile':
      return { min: 0, max: 100 }
  }
}

const dashes = ['solid', 'dashed', 'dotted'] as const

/** Colours repeat with the next dash, so no two lines look the same. */
function line(series: Series, index: number, name: string, theme: ChartTheme) {
  const color = theme.palette[index % theme.palette.length] ?? theme.accent
  const dash = dashes[Math.floor(index / theme.palette.length) % dashes.length] ?? 'solid'
  return {
    type: 'line' as const,
    name,
    connectNulls: false,
    showAllSymbol: true,
    symbolSize: 8,
    itemStyle: { color },
    lineStyle: { color, width: 2, type: dash },
    emphasis: { focus: 'series' as const },
    // At the last year with a value, wherever that is; ends that meet are moved apart.
    endLabel: { show: true, distance: 8, lineHeight: 16, formatter: name, color },
    labelLayout: { moveOverlap: 'shiftY' as const },
    data: series.points.map((point) => mark(point, color, theme)),
  }
}

function mark(point: SeriesPoint, color: string, theme: ChartTheme) {
  if (point.cell.state !== 'reported') return { value: null }
  const { qualifier } = point.cell.shown
  const open = { color: theme.surface, borderColor: color, borderWidth: 2 }
  return {
    value: point.value,
    symbol: symbols[qualifier],
    symbolRotate: qualifier === 'at_most' ? 180 : 0,
    itemStyle: qualifier === 'exact' ? { color } : open,
  }
}

const symbols: Readonly<Record<Qualifier, string>> = {
  exact: 'circle',
  approx: 'circle',
  at_least: 'triangle',
  at_most: 'triangle',
}
