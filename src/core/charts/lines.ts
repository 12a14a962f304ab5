import type { Comparison } from '../compare/comparison.ts'
import { byReporting, type Series } from '../compare/series.ts'
import { textWidth } from './bar-rows.ts'
import type { Drawing } from './drawing.ts'
import { lineLayer, lineLook, lineTargets } from './line-marks.ts'
import { linePlot } from './line-plot.ts'
import { endLabels } from './end-labels.ts'
import { markedLabel } from './marked-label.ts'
import type { MarkPlace } from './mark-walk.ts'
import { drawnValue, type ReferenceSeries, referenceLine, referenceSeries } from './reference-series.ts'
import type { ChartTheme } from './theme.ts'
import { valueScale } from './value-scale.ts'

export interface Lines {
  /** The drawing in a width of CSS pixels. */
  readonly draw: (width: number) => Drawing
  /** The lines in drawing order: a mark's point is `drawn[seriesIndex].points[dataIndex]`. */
  readonly drawn: readonly Series[]
  /** Bureaus with values that found no room (more than `maxLines`); the page has to name them. */
  readonly undrawn: readonly Series[]
  /** Bureaus that report in some year, but never a number the basis can use. */
  readonly unable: readonly Series[]
  /** Bureaus without anything in any of the years. */
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
  const { speaking, unable, silent } = byReporting(comparison, indicatorId)
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
  const values = [
    ...drawn.flatMap((series) => series.points.map(({ value }) => value)),
    ...(reference?.points ?? []).map(drawnValue),
  ].filter((value) => value !== null)
  const scale = valueScale(values, { basis: comparison.basis, isRate })
  // Room for the names of those that go on to the last year; others end within.
  const room = Math.max(0, ...names.map((name, i) => (endsLast(i) ? textWidth(name) : 0)))
  const margins = { left: 8, right: Math.min(144, 24 + room), top: 24, bottom: 8 }
  const draw = (width: number): Drawing => {
    const plot = linePlot(comparison.years, scale, { width, height, margins, theme })
    return {
      layers: [
        { shapes: plot.axes },
        ...(reference === null ? [] : [{ shapes: referenceLine(reference, plot, { theme, named: true }) }]),
        ...drawn.map((series, index) =>
          lineLayer(series, index, { look: lineLook(index, theme, isOwn(series)), plot, theme }),
        ),
        ...endLabels(drawn, names, plot, theme),
      ],
      targets: drawn.flatMap((series, index) => lineTargets(series, index, plot)),
    }
  }
  const undrawn = speaking.filter((series) => !fullest.has(series))
  const marks = drawn.flatMap((series, seriesIndex) =>
    series.points.map((_, dataIndex) => ({ seriesIndex, dataIndex })),
  )
  return { draw, drawn, undrawn, unable, silent, reference, marks, height }
}

/** CSS pixels. */
const height = 420

export const isRateIndicator = (comparison: Comparison, indicatorId: string): boolean =>
  comparison.indicators.find((indicator) => indicator.id === indicatorId)?.measure === 'rate'
