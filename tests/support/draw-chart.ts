import { type EChartsOption, init } from 'echarts'
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

/** Where the lines of the scale stand, pixels from the left. */
export function linesOf({ option, height }: { option: EChartsOption; height: number }): number[] {
  const lines = drawChart(option, height).matchAll(
    new RegExp(`<path d="M([\\d.]+) [\\d.]+L\\1 [\\d.]+"[^>]*stroke="${theme.rule}"`, 'g'),
  )
  return [...new Set([...lines].map(([, x]) => Number(x)))].sort((a, b) => a - b)
}
