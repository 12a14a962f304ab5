import type { Series } from '../compare/series.ts'
import { textWidth } from './bar-rows.ts'
import type { Layer } from './drawing.ts'
import { lineLook } from './line-marks.ts'
import type { LinePlot } from './line-plot.ts'
import { type LabelPlace, placeLabels } from './place-labels.ts'
import { spreadLabels } from './spread-labels.ts'
import type { ChartTheme } from './theme.ts'

/**
 * The lines' names, each at its last value: beside the plot where the line goes on to the last year, moved apart
 * where ends meet; within it elsewhere. A name that would stand far from its line, or on other marks, is left out.
 */
export function endLabels(
  drawn: readonly Series[],
  names: readonly string[],
  plot: LinePlot,
  theme: ChartTheme,
): readonly Layer[] {
  const ends = drawn.map((series) => series.points.findLastIndex((point) => point.value !== null))
  const at = (year: number, value: number | null): LabelPlace => {
    const [x, y] = plot.at(year, value ?? 0)
    return { x, y }
  }
  const places = layOut(drawn, names, { ends, at, width: plot.width, height: plot.height })
  return places.flatMap((place, index): readonly Layer[] => {
    if (place === null) return []
    const fill = lineLook(index, theme).color
    return [
      {
        shapes: [{ kind: 'text', text: names[index] ?? '', ...place, fill }],
        // While one line is in front, the names step back without becoming unreadable.
        series: { index, behind: 0.4 },
      },
    ]
  })
}

interface Layout {
  /** By line, the index of its last value. */
  readonly ends: readonly number[]
  /** Where a value of a year stands, in CSS pixels. */
  readonly at: (year: number, value: number | null) => LabelPlace
  readonly width: number
  readonly height: number
}

function layOut(
  drawn: readonly Series[],
  names: readonly string[],
  { ends, at, width, height }: Layout,
): readonly (LabelPlace | null)[] {
  const tips = drawn.map((series, i) => at(ends[i] ?? 0, series.points[ends[i] ?? 0]?.value ?? null))
  const isLast = (i: number): boolean => ends[i] === (drawn[i]?.points.length ?? 0) - 1
  const lasts = drawn.map((_, i) => i).filter(isLast)
  const spread = spreadLabels(
    lasts.map((i) => tips[i]?.y ?? 0),
    { gap: 16, min: 8, max: height - 32 },
  )
  const beside = new Map(lasts.map((i, order) => [i, spread[order] ?? 0]))
  // Every point that shows is an obstacle; only ends within the plot want a label.
  const others = drawn.flatMap((series, i) =>
    series.points.flatMap((point, year) =>
      point.value === null || year === ends[i] ? [] : [{ ...at(year, point.value), width: 0 }],
    ),
  )
  const wanted = tips.map((tip, i) => ({ ...tip, width: isLast(i) ? 0 : textWidth(names[i] ?? '') }))
  const lastYear = tips[lasts[0] ?? -1]?.x ?? width
  const within = placeLabels([...wanted, ...others], {
    left: 40,
    top: 0,
    right: lastYear,
    bottom: height - 28,
  })
  return drawn.map((_, i) => {
    const tip = tips[i] ?? { x: 0, y: 0 }
    const y = beside.get(i)
    if (y === undefined) return within[i] ?? null
    return Math.abs(y - tip.y) > farthest ? null : { x: tip.x + 10, y }
  })
}

/** CSS pixels from a line's end beyond which a name no longer reads as its own. */
const farthest = 40
