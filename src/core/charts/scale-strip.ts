import { displayValue } from '../compare/cell-text.ts'
import { textWidth } from './bar-rows.ts'

/** The scale of rows that scroll, to stay above them: it runs as theirs does. Lengths are CSS pixels. */
export interface ScaleStrip {
  /** The values at the left and the right end of the plot. */
  readonly min: number
  readonly max: number
  /** From one number to the next, counted from zero. */
  readonly step: number
  /** Room for names left of the plot, and right of it for the numbers of bars. */
  readonly left: number
  readonly right: number
  readonly height: number
  /** A line of reference within the rows, to be named above them. */
  readonly reference: { readonly value: number; readonly name: string } | null
}

export interface PlacedLabel {
  readonly text: string
  /** Of the text's middle. */
  readonly x: number
  readonly y: number
  /** The name of a line of reference, not a number of the scale. */
  readonly isName: boolean
}

/** The words of the scale in a drawing so wide; of numbers too close to each other every second, third or so on. */
export function placeScale(strip: ScaleStrip, width: number): readonly PlacedLabel[] {
  const { min, max, step, reference, height } = strip
  const ticks = scaleLines(strip).map(({ count, value }) => {
    return { count, text: displayValue(value), x: placeOnScale(strip, width, value) }
  })
  const widest = Math.max(0, ...ticks.map(({ text }) => textWidth(text)))
  const apart = ((width - strip.left - strip.right) * step) / (max - min)
  const every = Math.max(1, Math.ceil((widest + leastGap) / apart))
  const numbers = ticks
    .filter(({ count }) => count % every === 0)
    .map(({ text, x }) => ({ text, x, y: barAxisHeight / 2, isName: false }))
  if (reference === null) return numbers
  const half = textWidth(reference.name) / 2
  const x = placeOnScale(strip, width, reference.value)
  // The name stands above its line, as far as the drawing reaches.
  const within = Math.max(half, Math.min(width - half, x))
  return [...numbers, { text: reference.name, x: within, y: height - nameHeight / 2, isName: true }]
}

/** The values whose lines run through the rows, each with its count of steps from zero. */
export function scaleLines({
  min,
  max,
  step,
}: Pick<ScaleStrip, 'min' | 'max' | 'step'>): readonly { readonly count: number; readonly value: number }[] {
  const first = Math.ceil(min / step)
  const last = Math.floor(max / step)
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const count = first + i
    return { count, value: Number((count * step).toPrecision(12)) }
  })
}

/** Where a value lies, in pixels from the left of the drawing. */
export function placeOnScale(strip: ScaleStrip, width: number, value: number): number {
  const { left, right, min, max } = strip
  return left + ((value - min) / (max - min)) * (width - left - right)
}

/** Of the strip with numbers alone, CSS pixels. */
export const barAxisHeight = 28
/** The name of a line of reference has a strip of its own between the numbers and the first row. */
export const nameHeight = 18

const leastGap = 8
