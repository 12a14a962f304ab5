import type { XAXisComponentOption, YAXisComponentOption } from 'echarts'
import type { Basis } from '../schema/compare-state.ts'
import type { Qualifier } from '../schema/figure.ts'
import { displayValue } from '../compare/cell-text.ts'
import type { Comparison } from '../compare/comparison.ts'
import type { Series, SeriesPoint } from '../compare/series.ts'
import type { ChartTheme } from './theme.ts'

/** A year, a place. */
export function yearAxis(years: readonly number[], theme: ChartTheme): XAXisComponentOption {
  return {
    type: 'category',
    data: years.map(String),
    axisLine: { lineStyle: { color: theme.rule } },
    axisTick: { show: false },
    axisLabel: { color: theme.mutedInk, hideOverlap: true },
  }
}

/** `isRate`: the indicator's own values are percentages. */
export function lineValueAxis(
  comparison: Comparison,
  isRate: boolean,
  theme: ChartTheme,
): YAXisComponentOption {
  return {
    type: 'value',
    axisLabel: { color: theme.mutedInk, formatter: (value: number) => displayValue(value) },
    splitLine: { lineStyle: { color: theme.rule } },
    ...valueRange(comparison.basis, isRate),
  }
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

export interface LineLook {
  readonly color: string
  readonly dash: (typeof dashes)[number]
  /** CSS pixels. */
  readonly width: number
}

/** Colours repeat with the next dash, so no two lines look the same; the reader's own is thicker. */
export function lineLook(index: number, theme: ChartTheme, isOwn = false): LineLook {
  return {
    color: theme.palette[index % theme.palette.length] ?? theme.accent,
    dash: dashes[Math.floor(index / theme.palette.length) % dashes.length] ?? 'solid',
    width: isOwn ? 4 : 2,
  }
}

/** Gaps stay gaps; filled circles are exact values, open ones 约, open triangles bounds (up ≥, down ≤). */
export function lineSeries(series: Series, { color, dash, width }: LineLook, theme: ChartTheme) {
  return {
    type: 'line' as const,
    connectNulls: false,
    showAllSymbol: true,
    symbolSize: 8,
    itemStyle: { color },
    lineStyle: { color, width, type: dash },
    emphasis: { focus: 'series' as const },
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
