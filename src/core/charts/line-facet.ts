import type { EChartsOption } from 'echarts'
import type { Comparison } from '../compare/comparison.ts'
import type { Series } from '../compare/series.ts'
import { axisMaximum } from './axis.ts'
import { lineLook, lineSeries, lineValueAxis, yearAxis } from './line-marks.ts'
import { isRateIndicator } from './lines.ts'
import { drawnValue, type ReferenceSeries, referenceLine } from './reference-series.ts'
import type { ChartTheme } from './theme.ts'

export interface ValueRange {
  readonly min: number
  readonly max: number
}

/** A scale that holds them all, the reference too. */
export function sharedRange(
  some: readonly Series[],
  isRate: boolean,
  reference: ReferenceSeries | null = null,
): ValueRange {
  const values = [
    ...some.flatMap((series) => series.points.map(({ value }) => value)),
    ...(reference?.points ?? []).map(drawnValue),
  ].filter((value) => value !== null)
  const lowest = Math.min(0, ...values)
  return {
    min: lowest < 0 ? -axisMaximum(-lowest, false) : 0,
    max: axisMaximum(Math.max(0, ...values), isRate),
  }
}

/** One bureau's line alone, small. With a range it stands on the scale of all, otherwise on its own. */
export function lineFacet(
  comparison: Comparison,
  series: Series,
  input: {
    readonly indicatorId: string
    readonly shared: ValueRange | null
    readonly theme: ChartTheme
    readonly reference?: ReferenceSeries | null
  },
): EChartsOption {
  const { indicatorId, shared, theme, reference = null } = input
  const axis = lineValueAxis(comparison, isRateIndicator(comparison, indicatorId), theme)
  return {
    textStyle: { fontFamily: theme.fontFamily, color: theme.ink },
    grid: {
      left: 4,
      right: 12,
      top: 10,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: yearAxis(comparison.years, theme),
    yAxis: {
      ...axis,
      splitNumber: 2,
      // A position counts from the top and from 1; its scale is that of all already.
      ...(shared === null || comparison.basis === 'rank' ? {} : shared),
    },
    series: [
      lineSeries(series, lineLook(0, theme), theme),
      // Its name stands above the charts; in each it would cover the line.
      ...(reference === null ? [] : [referenceLine(reference, theme, false)]),
    ],
  }
}
