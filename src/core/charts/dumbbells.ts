import { displayCell } from '../compare/cell-text.ts'
import type { ReportedCell } from '../compare/cell.ts'
import type { Comparison } from '../compare/comparison.ts'
import type { Pair, TwoYears } from '../compare/two-years.ts'
import { axisMaximum, axisStep } from './axis.ts'
import { nameWidth, textWidth } from './bar-rows.ts'
import { changeColour, changeGlyphs } from './change-marks.ts'
import { round, type Shape } from './drawing.ts'
import { barRowHeight, drawRows, rowName, type RowsDrawing } from './rows-drawing.ts'
import { barAxisHeight, placeOnScale, type ScaleStrip } from './scale-strip.ts'
import type { ChartTheme } from './theme.ts'

/**
 * A row a bureau with a value in both years: a small dot for the first, a large one for the last, a line between.
 * The scale stands apart (`dumbbellsScale`).
 */
export function dumbbells(
  comparison: Comparison,
  years: TwoYears,
  input: { readonly theme: ChartTheme; readonly window?: { readonly start: number; readonly end: number } },
): RowsDrawing {
  const { theme, window } = input
  const rows = window ? years.pairs.slice(window.start, window.end) : years.pairs
  const scale = dumbbellsScale(comparison, years)
  return {
    height: rows.length * barRowHeight,
    draw: (width) =>
      drawRows(
        rows.map((pair, index) => [
          rowName(comparison.label(pair.region.adcode), index, scale, theme),
          ...dumbbell(pair, {
            y: (index + 0.5) * barRowHeight,
            at: (value) => placeOnScale(scale, width, value),
            theme,
          }),
        ]),
        { scale, width, theme },
      ),
  }
}

/** The scale of `dumbbells`, to stay above rows that scroll; the same for every window on them. */
export function dumbbellsScale(comparison: Comparison, { pairs }: TwoYears): ScaleStrip {
  const { min, max, interval } = scaleOf(pairs)
  return {
    min,
    max,
    step: interval,
    left: nameWidth(pairs.map((pair) => ({ label: comparison.label(pair.region.adcode) }))) + 10,
    right: Math.max(0, ...pairs.map((pair) => textWidth(rowText(pair)))) + 16,
    height: barAxisHeight,
    reference: null,
  }
}

function scaleOf(pairs: readonly Pair[]) {
  const isRate = pairs.some((pair) => pair.last.indicator.measure === 'rate' && pair.last.computed === null)
  const values = pairs.flatMap((pair) => [pair.first.shown.value, pair.last.shown.value])
  const lowest = Math.min(0, ...values)
  const min = lowest < 0 ? -axisMaximum(-lowest, false) : 0
  const max = axisMaximum(Math.max(0, ...values), isRate)
  return { min, max, interval: axisStep(min, max, false) }
}

const rowText = (pair: Pair): string =>
  `${displayCell(pair.first)}→${displayCell(pair.last)} ${changeGlyphs[pair.direction]}`

interface DumbbellPlace {
  readonly y: number
  /** Where a value stands, CSS pixels. */
  readonly at: (value: number) => number
  readonly theme: ChartTheme
}

function dumbbell(pair: Pair, { y, at, theme }: DumbbellPlace): readonly Shape[] {
  const [x1, x2] = [round(at(pair.first.shown.value)), round(at(pair.last.shown.value))]
  const color = changeColour(pair, theme)
  const dot = (x: number, r: number, cell: ReportedCell, ink: string): Shape => ({
    kind: 'circle',
    x,
    y,
    r,
    fill: cell.shown.qualifier === 'exact' ? ink : theme.surface,
    stroke: ink,
    strokeWidth: 1.5,
  })
  const dash = pair.direction === 'unclear' ? '5 4' : undefined
  return [
    { kind: 'path', d: `M${x1} ${y}H${x2}`, stroke: color, width: 3, dash },
    dot(x1, 3.5, pair.first, theme.mutedInk),
    dot(x2, 6, pair.last, color),
    { kind: 'text', text: rowText(pair), x: Math.max(x1, x2) + 12, y, fill: theme.ink },
  ]
}
