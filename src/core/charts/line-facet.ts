import type { Comparison } from '../compare/comparison.ts'
import type { Series } from '../compare/series.ts'
import { axisMaximum } from './axis.ts'
import type { Drawing } from './drawing.ts'
import { lineLayer, lineLook, lineTargets } from './line-marks.ts'
import { linePlot } from './line-plot.ts'
import { isRateIndicator } from './lines.ts'
import { drawnValue, type ReferenceSeries, referenceLine } from './reference-series.ts'
import type { ChartTheme } from './theme.ts'
import { type ValueRange, valueScale } from './value-scale.ts'

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
): (width: number) => Drawing {
  const { indicatorId, shared, theme, reference = null } = input
  const own = [
    ...series.points.map(({ value }) => value),
    ...(reference?.points ?? []).map(drawnValue),
  ].filter((value) => value !== null)
  const isRate = isRateIndicator(comparison, indicatorId)
  const scale = valueScale(own, { basis: comparison.basis, isRate, range: shared, steps: 2 })
  return (width) => {
    const plot = linePlot(comparison.years, scale, { width, height: facetHeight, margins, theme })
    return {
      layers: [
        { shapes: plot.axes },
        // Its name stands above the charts; in each it would cover the line.
        ...(reference === null ? [] : [{ shapes: referenceLine(reference, plot, { theme, named: false }) }]),
        lineLayer(series, 0, { look: lineLook(0, theme), plot, theme }),
      ],
      targets: lineTargets(series, 0, plot),
    }
  }
}

/** CSS pixels. */
export const facetHeight = 150
const margins = { left: 4, right: 12, top: 10, bottom: 4 }
