import { type EChartsOption, init } from 'echarts'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { DrawnShapes } from '../../src/components/drawn-shapes.tsx'
import type { Drawing, Path, Shape } from '../../src/core/charts/drawing.ts'
import type { ChartTheme } from '../../src/core/charts/theme.ts'

export const theme: ChartTheme = {
  ink: '#111111',
  mutedInk: '#666666',
  rule: '#dddddd',
  surface: '#fefefe',
  accent: '#1f4e79',
  accentWash: '#cfdfee',
  palette: ['#0072b2', '#d55e00', '#009e73'],
  fontFamily: 'sans-serif',
}

/** Really draws an option with ECharts and returns the SVG's text. */
export function drawChart(option: EChartsOption, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 720, height })
  chart.setOption({ ...option, animation: false })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}

/** The texts of an SVG, in drawing order. */
export function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '')
}

/** CSS pixels of a drawing in the tests. */
export const drawnWidth = 720

/** A drawing as the page draws it: the SVG's text. */
export function svgOf({ draw, height }: Drawn): string {
  const { layers } = draw(drawnWidth)
  return renderToStaticMarkup(
    createElement(DrawnShapes, {
      layers,
      height,
      width: drawnWidth,
      front: null,
      fontFamily: theme.fontFamily,
    }),
  )
}

export interface Drawn {
  readonly draw: (width: number) => Drawing
  readonly height: number
}

export function shapesOf({ draw }: Pick<Drawn, 'draw'>): readonly Shape[] {
  return draw(drawnWidth).layers.flatMap(({ shapes }) => shapes)
}

/** Where the lines of the scale stand, pixels from the left. */
export function linesOf(drawn: Drawn): number[] {
  const grid = shapesOf(drawn).find(
    (shape): shape is Path => shape.kind === 'path' && shape.stroke === theme.rule,
  )
  return [...(grid?.d ?? '').matchAll(/M([\d.]+) 0v/g)].map(([, x]) => Number(x))
}
