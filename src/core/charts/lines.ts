import type { EChartsOption } from 'echarts'
import type { Comparison } from '../compare/comparison.ts'
import { type Series, seriesOf } from '../compare/series.ts'
import { textWidth } from './bar-rows.ts'
import { endLabels } from './end-labels.ts'
import { lineLook, lineSeries, lineValueAxis, yearAxis } from './line-marks.ts'
import { markedLabel } from './marked-label.ts'
import type { MarkPlace } from './mark-walk.ts'
import { type ReferenceSeries, referenceLine, referenceSeries } from './reference-series.ts'
import type { ChartTheme } from './theme.ts'

export interface Lines {
  readonly option: EChartsOption
  /** The lines in drawing order: a mark's point is `drawn[seriesIndex].points[dataIndex]`. */
  readonly drawn: readonly Series[]
  /** Bureaus with values that found no room (more than `maxLines`); the page has to name them. */
  readonly undrawn: readonly Series[]
  /** Bureaus without a value in any of the years. */
  readonly silent: readonly Series[]
  /** Drawn behind the lines; null where no other group is the reference. */
  readonly reference: ReferenceSeries | null
  /** What a keyboard walks, years without a value too: they have a reason to tell. */
  readonly marks: readonly MarkPlace[]
  /** CSS pixels. */
  readonly height: number
}

/** Beyond this, colour and dash no longer tell lines apart. */
export const maxLines = 24

/**
 * One indicator over the selection's years, a line a bureau. Every year has its place, gaps stay gaps, a lone
 * year is a symbol. Each line has its name at its last value, as far as there is room; the legend names all.
 * The reader's own line is thicker and starred.
 */
export function lines(comparison: Comparison, input: { indicatorId: string; theme: ChartTheme }): Lines {
  const { indicatorId, theme } = input
  const all = seriesOf(comparison, indicatorId)
  const speaking = all.filter((series) => series.reported > 0)
  // With too many, the reader's own line and the fullest are kept; otherwise the selection's order stands.
  const isOwn = (series: Series): boolean => series.region.adcode === comparison.own
  const fullest = new Set(
    speaking
      .toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || b.reported - a.reported)
      .slice(0, maxLines),
  )
  const drawn = speaking.filter((series) => fullest.has(series))
  const isRate = isRateIndicator(comparison, indicatorId)
  const reference = referenceSeries(comparison, indicatorId)
  const names = drawn.map((series) => markedLabel(comparison, series.region.adcode))
  const endsLast = (index: number): boolean => typeof drawn[index]?.points.at(-1)?.value === 'number'
  const option: EChartsOption = {
    textStyle: { fontFamily: theme.fontFamily, color: theme.ink },
    grid: {
      left: 8,
      // Room for the names of those that go on to the last year; others end within.
      right: Math.min(144, 24 + Math.max(0, ...names.map((name, i) => (endsLast(i) ? textWidth(name) : 0)))),
      top: 24,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: yearAxis(comparison.years, theme),
    yAxis: lineValueAxis(comparison, isRate, theme),
    series: [
      ...drawn.map((series, index) => lineSeries(series, lineLook(index, theme, isOwn(series)), theme)),
      endLabels(drawn, names, theme),
      ...(reference === null ? [] : [referenceLine(reference, theme, true)]),
    ],
  }
  const undrawn = speaking.filter((series) => !fullest.has(series))
  const marks = drawn.flatMap((series, seriesIndex) =>
    series.points.map((_, dataIndex) => ({ seriesIndex, dataIndex })),
  )
  const silent = all.filter((series) => series.reported === 0)
  return { option, drawn, undrawn, silent, reference, marks, height: 420 }
}

export const isRateIndicator = (comparison: Comparison, indicatorId: string): boolean =>
  comparison.indicators.find((indicator) => indicator.id === indicatorId)?.measure === 'rate'
