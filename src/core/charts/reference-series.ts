import type { LineSeriesOption } from 'echarts'
import { type Benchmark, benchmarkOf, fewestForMedian } from '../compare/benchmark.ts'
import { displayValue } from '../compare/cell-text.ts'
import type { Comparison } from '../compare/comparison.ts'
import { unitText } from '../compare/measure-text.ts'
import type { Indicator } from '../schema/indicator.ts'
import type { ChartTheme } from './theme.ts'

/** The reference's median year by year. */
export interface ReferenceSeries {
  readonly name: string
  readonly points: readonly {
    readonly year: number
    /** Null where nobody reports. */
    readonly benchmark: Benchmark | null
  }[]
}

/**
 * Null without a reference, and for the bureaus compared: their own lines are the chart. A year's median of fewer than
 * `fewestForMedian` is kept for the words and has no place in the drawing (`drawnValue`).
 */
export function referenceSeries(comparison: Comparison, indicatorId: string): ReferenceSeries | null {
  const { group, cells } = comparison.reference
  if (group === null || group.kind === 'compared') return null
  const points = comparison.years.map((year) => ({ year, benchmark: benchmarkOf(cells(indicatorId, year)) }))
  return { name: group.name, points }
}

export const drawnValue = ({ benchmark }: ReferenceSeries['points'][number]): number | null =>
  benchmark !== null && benchmark.n >= fewestForMedian ? benchmark.median : null

/** A grey broken line, named at its last value where asked to; a year of too few is a gap. */
export function referenceLine(series: ReferenceSeries, theme: ChartTheme, named: boolean): LineSeriesOption {
  const values = series.points.map(drawnValue)
  const last = values.findLastIndex((value) => value !== null)
  return {
    type: 'line',
    silent: true,
    z: 1,
    connectNulls: false,
    showAllSymbol: true,
    symbol: 'rect',
    symbolSize: 5,
    itemStyle: { color: theme.mutedInk },
    lineStyle: { color: theme.mutedInk, width: 1.5, type: [4, 3] },
    data: values.map((value, index) => ({
      value,
      ...(named && index === last
        ? {
            label: {
              show: true,
              position: 'top' as const,
              align: 'right' as const,
              formatter: () => `${series.name}中位数（${series.points[index]?.benchmark?.n ?? 0}家）`,
              color: theme.mutedInk,
              textBorderColor: theme.surface,
              textBorderWidth: 3,
            },
          }
        : {}),
    })),
  }
}

/** `参照：广东省县级中位数（人）2022年12（5家）、2024年14（9家）；2023年不足3家，不画。` Empty without a reference. */
export function referenceCourse(
  comparison: Comparison,
  indicator: Indicator,
  series: ReferenceSeries | null,
): string {
  if (series === null) return ''
  const told = series.points.flatMap((point) => {
    const value = drawnValue(point)
    return value === null ? [] : [`${point.year}年${displayValue(value)}（${point.benchmark?.n ?? 0}家）`]
  })
  const few = series.points.filter((point) => drawnValue(point) === null).map(({ year }) => `${year}年`)
  const unit = unitText(indicator, comparison.basis)
  if (told.length === 0) return `参照：${series.name}各年都不足${fewestForMedian}家报告，不画中位数。`
  const rest = few.length === 0 ? '' : `；${few.join('、')}不足${fewestForMedian}家，不画`
  return `参照：${series.name}中位数（${unit}）${told.join('、')}${rest}。`
}
