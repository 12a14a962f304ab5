import type { Series } from '../compare/series.ts'
import { type Layer, pathThrough, type Shape, type Target } from './drawing.ts'
import type { LinePlot } from './line-plot.ts'
import type { ChartTheme } from './theme.ts'

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
export function lineLayer(
  series: Series,
  index: number,
  input: { readonly look: LineLook; readonly plot: LinePlot; readonly theme: ChartTheme },
): Layer {
  const { look, plot, theme } = input
  const { color, dash, width } = look
  const points = series.points.map(({ value }, year) => (value === null ? null : plot.at(year, value)))
  const dots = points.flatMap((point, year) => {
    const cell = series.points[year]?.cell
    if (point === null || cell?.state !== 'reported') return []
    return [symbol(cell.shown.qualifier, point, color, theme)]
  })
  const line: Shape = { kind: 'path', d: pathThrough(points), stroke: color, width, dash: dashArrays[dash] }
  return { shapes: [line, ...dots], series: { index, behind: 0.12 } }
}

/** Where the marks of a line are met. */
export function lineTargets({ points }: Series, seriesIndex: number, plot: LinePlot): readonly Target[] {
  return points.flatMap(({ value }, dataIndex) => {
    if (value === null) return []
    const [x, y] = plot.at(dataIndex, value)
    return [{ seriesIndex, dataIndex, x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach }]
  })
}

/** CSS pixels from the middle of a mark. */
const reach = 9

function symbol(
  qualifier: 'exact' | 'approx' | 'at_least' | 'at_most',
  [x, y]: readonly [number, number],
  color: string,
  theme: ChartTheme,
): Shape {
  if (qualifier === 'exact') return { kind: 'circle', x, y, r: size, fill: color }
  const open = { fill: theme.surface, stroke: color }
  if (qualifier === 'approx') return { kind: 'circle', x, y, r: size, ...open, strokeWidth: 2 }
  const up = qualifier === 'at_least' ? 1 : -1
  const d = `M${x} ${y - up * size}L${x + size} ${y + up * size}H${x - size}Z`
  return { kind: 'path', d, ...open, width: 2 }
}

/** CSS pixels from the middle of a symbol to its end. */
const size = 4

const dashArrays: Readonly<Record<LineLook['dash'], string | undefined>> = {
  solid: undefined,
  dashed: '8 4',
  dotted: '2 3',
}
