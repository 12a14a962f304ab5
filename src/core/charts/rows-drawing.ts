import { textWidth } from './bar-rows.ts'
import { type Drawing, round, type Shape, sharp, type Text } from './drawing.ts'
import { placeOnScale, scaleLines, type ScaleStrip } from './scale-strip.ts'
import type { ChartTheme } from './theme.ts'

/** Rows of `barRowHeight` each. */
export interface RowsDrawing {
  /** CSS pixels. */
  readonly height: number
  /** The drawing in a width of CSS pixels. A mark's `dataIndex` counts from the first row drawn. */
  readonly draw: (width: number) => Drawing
}

/** CSS pixels. */
export const barRowHeight = 28

/** Rows over the lines of their scale, a mark a row, wherever in it one points. `over` lies over all rows. */
export function drawRows(
  rows: readonly (readonly Shape[])[],
  { scale, width, theme }: { readonly scale: ScaleStrip; readonly width: number; readonly theme: ChartTheme },
  over: readonly Shape[] = [],
): Drawing {
  const height = rows.length * barRowHeight
  const lines = scaleLines(scale).map(
    ({ value }) => `M${sharp(placeOnScale(scale, width, value))} 0v${height}`,
  )
  return {
    layers: [
      { shapes: [{ kind: 'path', d: lines.join(''), stroke: theme.rule, width: 1 }] },
      ...rows.map((shapes) => ({ shapes: shapes.map(tidy) })),
      { shapes: over },
    ],
    targets: rows.map((_, dataIndex) => ({
      seriesIndex: 0,
      dataIndex,
      x: 0,
      y: dataIndex * barRowHeight,
      width,
      height: barRowHeight,
    })),
  }
}

/** The name of a row, left of its marks, as much of it as there is room for. */
export function rowName(label: string, row: number, { left }: ScaleStrip, theme: ChartTheme): Text {
  return {
    kind: 'text',
    text: fitted(label, left - 10),
    x: left - 8,
    y: (row + 0.5) * barRowHeight,
    anchor: 'end',
    fill: theme.ink,
  }
}

function fitted(label: string, room: number): string {
  if (textWidth(label) <= room) return label
  const characters = Array.from(label)
  while (characters.length > 1 && textWidth(`${characters.join('')}…`) > room) characters.pop()
  return `${characters.join('')}…`
}

function tidy<T extends Shape>(shape: T): T {
  return 'x' in shape
    ? { ...shape, x: round(shape.x), ...('width' in shape && { width: round(shape.width) }) }
    : shape
}
