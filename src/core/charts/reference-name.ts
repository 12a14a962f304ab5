import type { CustomSeriesOption, CustomSeriesRenderItem } from 'echarts'
import { textWidth } from './bar-rows.ts'
import type { ChartTheme } from './theme.ts'

/** What a line of reference is, in the strip just above the plot, over the line and within the drawing. */
export function referenceName(input: {
  readonly value: number
  readonly name: string
  /** Of the strip, CSS pixels. */
  readonly height: number
  /** Draws the line itself too, down the whole plot. */
  readonly through?: boolean
  readonly theme: ChartTheme
}): CustomSeriesOption {
  const { value, name, height, through = false, theme } = input
  const renderItem: CustomSeriesRenderItem = (params, api) => {
    const plot = params.coordSys as unknown as { readonly y: number; readonly height: number }
    const [at = 0] = api.coord([value, 0])
    const half = textWidth(name) / 2
    const x = Math.max(half, Math.min(api.getWidth() - half, at))
    const text = {
      type: 'text' as const,
      x,
      y: plot.y - height / 2,
      style: {
        text: name,
        fill: theme.ink,
        align: 'center' as const,
        verticalAlign: 'middle' as const,
        font: `12px ${theme.fontFamily}`,
      },
    }
    if (!through) return text
    const line = {
      type: 'line' as const,
      shape: { x1: at, y1: plot.y, x2: at, y2: plot.y + plot.height },
      style: { stroke: theme.ink, lineWidth: 1, lineDash: [4, 3] },
    }
    return { type: 'group' as const, children: [line, text] }
  }
  // The second dimension is whatever the rows are; the name stands above all of them.
  return { type: 'custom', silent: true, z: 4, renderItem, encode: { x: 0, y: 1 }, data: [[value, 0]] }
}
