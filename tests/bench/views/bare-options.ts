import type { BarSeriesOption, EChartsOption, LineSeriesOption } from 'echarts'
import type { BarRow } from '../../../src/core/charts/bar-rows.ts'
import type { LineLook } from '../../../src/core/charts/line-marks.ts'
import type { ScaleStrip } from '../../../src/core/charts/scale-strip.ts'
import type { ChartTheme } from '../../../src/core/charts/theme.ts'
import { displayCell, displayValue } from '../../../src/core/compare/cell-text.ts'
import type { Series } from '../../../src/core/compare/series.ts'

/** The ranking as the manual of ECharts would draw it: one series of bars with labels, the median as a mark line. */
export function bareBars(rows: readonly BarRow[], scale: ScaleStrip, theme: ChartTheme): EChartsOption {
  const { min, max, step, left, right, height, reference } = scale
  const series: BarSeriesOption = {
    type: 'bar',
    silent: true,
    barWidth: 16,
    itemStyle: { color: theme.accent },
    label: {
      show: true,
      position: 'right',
      color: theme.ink,
      formatter: ({ dataIndex }) => said(rows[dataIndex]),
    },
    data: rows.map(({ cell }) => {
      if (cell.state !== 'reported') return { value: 0 }
      const { value, qualifier } = cell.shown
      return qualifier === 'exact'
        ? { value }
        : { value, itemStyle: { color: theme.accentWash, borderColor: theme.accent, borderType: 'dashed' } }
    }),
    ...(reference === null
      ? {}
      : {
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: theme.ink, width: 1, type: [4, 3] },
            label: { formatter: () => reference.name, position: 'end', color: theme.ink },
            data: [{ xAxis: reference.value }],
          },
        }),
  }
  return {
    animation: false,
    textStyle: { fontFamily: theme.fontFamily, color: theme.ink },
    grid: { left, right, top: height, bottom: 0, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      position: 'top',
      min,
      max,
      interval: step,
      axisLabel: { color: theme.mutedInk, formatter: (value: number) => displayValue(value) },
      splitLine: { lineStyle: { color: theme.rule } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ label }) => label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.rule } },
      axisLabel: { interval: 0, width: left - 10, overflow: 'truncate', color: theme.ink },
    },
    series: [series],
  }
}

const said = (row: BarRow | undefined): string => (row === undefined ? '' : displayCell(row.cell))

export interface BareLine {
  readonly series: Series
  readonly look: LineLook
  /** Printed at the last value; null where the app found no room. */
  readonly name: string | null
}

/** The lines as the manual of ECharts would draw them: a series a bureau, its name as the label of its last point. */
export function bareLines(
  lines: readonly BareLine[],
  years: readonly number[],
  theme: ChartTheme,
): EChartsOption {
  return {
    animation: false,
    textStyle: { fontFamily: theme.fontFamily, color: theme.ink },
    grid: { left: 40, right: 144, top: 24, bottom: 28, outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      data: years.map(String),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.rule } },
      axisLabel: { color: theme.mutedInk },
    },
    yAxis: {
      type: 'value',
      axisLabel: { color: theme.mutedInk, formatter: (value: number) => displayValue(value) },
      splitLine: { lineStyle: { color: theme.rule } },
    },
    series: lines.map(({ series, look, name }): LineSeriesOption => {
      const last = series.points.findLastIndex(({ value }) => value !== null)
      return {
        type: 'line',
        silent: true,
        symbolSize: 8,
        symbol: 'circle',
        showAllSymbol: true,
        itemStyle: { color: look.color },
        lineStyle: { color: look.color, width: look.width, type: look.dash },
        data: series.points.map(({ value, cell }, index) => ({
          value,
          ...(cell.state === 'reported' && cell.shown.qualifier !== 'exact'
            ? { itemStyle: { color: theme.surface, borderColor: look.color, borderWidth: 2 } }
            : {}),
          ...(index === last && name !== null
            ? { label: { show: true, position: 'right', color: look.color, formatter: () => name } }
            : {}),
        })),
      }
    }),
  }
}
