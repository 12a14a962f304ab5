import type { Cell } from '../compare/cell.ts'

export interface Sparkline {
  /** Runs of neighbouring years with a value, as `points` of an SVG polyline; a gap parts two runs. */
  readonly runs: readonly string[]
  /** Years without a value on either side, which no line can show. */
  readonly dots: readonly { readonly x: number; readonly y: number }[]
}

/** CSS pixels. */
export const sparklineSize = { width: 64, height: 18 } as const

/** One bureau's years, evenly spaced, on a scale of its own. Null for fewer than three years or no value at all. */
export function sparkline(cells: readonly Cell[]): Sparkline | null {
  const values = cells.map((cell) => (cell.state === 'reported' ? cell.shown.value : null))
  const known = values.filter((value) => value !== null)
  if (values.length < 3 || known.length === 0) return null
  const low = Math.min(...known)
  const span = Math.max(...known) - low
  const { width, height } = sparklineSize
  const x = (index: number) => margin + (index / (values.length - 1)) * (width - 2 * margin)
  const y = (value: number) =>
    span === 0 ? height / 2 : height - margin - ((value - low) / span) * (height - 2 * margin)
  const runs: string[] = []
  const dots: { x: number; y: number }[] = []
  let run: { x: number; y: number }[] = []
  const close = () => {
    const [only] = run
    if (run.length === 1 && only !== undefined) dots.push(only)
    if (run.length > 1) runs.push(run.map((point) => `${round(point.x)},${round(point.y)}`).join(' '))
    run = []
  }
  values.forEach((value, index) => {
    if (value === null) close()
    else run.push({ x: x(index), y: y(value) })
  })
  close()
  return { runs, dots }
}

/** Keeps dots and line ends inside the drawing. */
const margin = 2
const round = (value: number): number => Math.round(value * 10) / 10
