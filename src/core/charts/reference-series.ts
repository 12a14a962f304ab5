import { type Benchmark, benchmarkOf, fewestForMedian } from '../compare/benchmark.ts'
import { displayValue } from '../compare/cell-text.ts'
import type { Comparison } from '../compare/comparison.ts'
import { unitText } from '../compare/measure-text.ts'
import type { Indicator } from '../schema/indicator.ts'
import { pathThrough, type Shape } from './drawing.ts'
import type { LinePlot } from './line-plot.ts'
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
export function referenceLine(
  series: ReferenceSeries,
  plot: LinePlot,
  { theme, named }: { readonly theme: ChartTheme; readonly named: boolean },
): readonly Shape[] {
  const points = series.points.map((point, year) => {
    const value = drawnValue(point)
    return value === null ? null : plot.at(year, value)
  })
  const last = points.findLastIndex((point) => point !== null)
  const [endX, endY] = points[last] ?? [0, 0]
  const size = 5
  return [
    { kind: 'path', d: pathThrough(points), stroke: theme.mutedInk, width: 1.5, dash: '4 3' },
    ...points.flatMap((point): Shape[] => {
      if (point === null) return []
      const [x, y] = point
      return [
        { kind: 'rect', x: x - size / 2, y: y - size / 2, width: size, height: size, fill: theme.mutedInk },
      ]
    }),
    ...(named && last >= 0
      ? [
          {
            kind: 'text' as const,
            text: `${series.name}中位数（${series.points[last]?.benchmark?.n ?? 0}家）`,
            x: endX,
            y: endY - 13,
            anchor: 'end' as const,
            fill: theme.mutedInk,
            halo: theme.surface,
          },
        ]
      : []),
  ]
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
