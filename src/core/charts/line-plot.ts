import { displayValue } from '../compare/cell-text.ts'
import { textWidth } from './bar-rows.ts'
import { round, type Shape, sharp } from './drawing.ts'
import type { ChartTheme } from './theme.ts'
import type { ValueScale } from './value-scale.ts'

/** Where years and values stand, CSS pixels. */
export interface LinePlot {
  readonly at: (year: number, value: number) => readonly [number, number]
  readonly width: number
  readonly height: number
  /** The scale's lines and words, and the years; to be drawn first. */
  readonly axes: readonly Shape[]
}

interface Margins {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A plot of years, each in a place of its own, within margins that hold its words too. */
export function linePlot(
  years: readonly number[],
  scale: ValueScale,
  input: {
    readonly width: number
    readonly height: number
    readonly margins: Margins
    readonly theme: ChartTheme
  },
): LinePlot {
  const { width, height, margins, theme } = input
  const numbers = scale.lines.map((line) => displayValue(line))
  const left = margins.left + Math.max(0, ...numbers.map(textWidth)) + gap
  const right = width - margins.right
  const bottom = height - margins.bottom - textHeight - gap
  const band = (right - left) / Math.max(1, years.length)
  const x = (year: number) => round(left + (year + 0.5) * band)
  const y = (value: number) => {
    const share = (value - scale.min) / (scale.max - scale.min)
    return round(
      scale.inverse ? margins.top + share * (bottom - margins.top) : bottom - share * (bottom - margins.top),
    )
  }
  const lines = scale.lines.map((line) => `M${left} ${sharp(y(line))}H${right}`)
  const word = { kind: 'text' as const, fill: theme.mutedInk }
  // The years stand on the bottom, whatever zero does.
  const every = Math.max(1, Math.ceil((textWidth('2024') + gap) / Math.max(1, band)))
  return {
    at: (year, value) => [x(year), y(value)],
    width,
    height,
    axes: [
      {
        kind: 'path',
        d: `${lines.join('')}M${left} ${sharp(bottom)}H${right}`,
        stroke: theme.rule,
        width: 1,
      },
      ...scale.lines.map((line, i) => {
        return { ...word, text: numbers[i] ?? '', x: round(left - gap), y: y(line), anchor: 'end' as const }
      }),
      ...years.flatMap((year, i) =>
        i % every === 0
          ? [
              {
                ...word,
                text: String(year),
                x: x(i),
                y: bottom + gap + textHeight / 2,
                anchor: 'middle' as const,
              },
            ]
          : [],
      ),
    ],
  }
}

/** CSS pixels. */
const gap = 8
const textHeight = 12
