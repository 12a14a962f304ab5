import { displayCell } from '../compare/cell-text.ts'
import { type BarRow, textWidth } from './bar-rows.ts'
import type { Path } from './drawing.ts'
import type { ChartTheme } from './theme.ts'

/**
 * The median as a dashed line along the ranked rows only, a piece a row, so that windows fit together. It makes way for
 * the number at the end of a bar that would stand on it.
 */
export function medianLine(
  rows: readonly BarRow[],
  input: {
    readonly median: number
    readonly rowHeight: number
    /** Where a value stands, CSS pixels. */
    readonly at: (value: number) => number
    readonly theme: ChartTheme
  },
): Path {
  const { median, rowHeight, at, theme } = input
  const x = at(median)
  let d = ''
  for (const [index, { cell, rank }] of rows.entries()) {
    if (rank === null || cell.state !== 'reported') continue
    const top = index * rowHeight
    const end = at(cell.shown.value)
    const blocked = x > end && x < end + labelOffset + textWidth(displayCell(cell))
    d += blocked ? `M${x} ${top}v4m0 ${rowHeight - 8}v4` : `M${x} ${top}v${rowHeight}`
  }
  // Four dashes a row of 28 px: pieces join without a seam.
  return { kind: 'path', d, stroke: theme.ink, width: 1, dash: '4 3' }
}

/** CSS pixels from a bar's end to the end of its number, the number's own width left out. */
const labelOffset = 16
