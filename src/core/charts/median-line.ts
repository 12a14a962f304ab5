import type { CustomSeriesOption, CustomSeriesRenderItem } from 'echarts'
import { displayCell } from '../compare/cell-text.ts'
import { type BarRow, textWidth } from './bar-rows.ts'
import type { ChartTheme } from './theme.ts'

/**
 * The median as a dashed line along the ranked rows only, a piece a row, so that windows fit together. It makes way
 * for the number at the end of a bar that would stand on it.
 */
export function medianLine(
  rows: readonly BarRow[],
  input: { readonly median: number; readonly rowHeight: number; readonly theme: ChartTheme },
): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    z: 3,
    renderItem: drawPiece(rows, input),
    encode: { x: 0, y: 1 },
    data: rows.map(({ cell, rank }) => (rank === null ? ['-', cell.adcode] : [input.median, cell.adcode])),
  }
}

function drawPiece(
  rows: readonly BarRow[],
  { median, rowHeight, theme }: Parameters<typeof medianLine>[1],
): CustomSeriesRenderItem {
  return (params, api) => {
    const cell = rows[params.dataIndex]?.cell
    if (cell?.state !== 'reported') return null
    const [x = 0, middle = 0] = api.coord([median, cell.adcode])
    const [end = 0] = api.coord([cell.shown.value, cell.adcode])
    const blocked = x > end && x < end + labelOffset + textWidth(displayCell(cell))
    const top = middle - rowHeight / 2
    const piece = (y1: number, y2: number) => ({
      type: 'line' as const,
      shape: { x1: x, y1, x2: x, y2 },
      // Four dashes a row of 28 px: pieces join without a seam.
      style: { stroke: theme.ink, lineWidth: 1, lineDash: [4, 3] },
    })
    const pieces = blocked
      ? [piece(top, top + 4), piece(top + rowHeight - 4, top + rowHeight)]
      : [piece(top, top + rowHeight)]
    return { type: 'group', children: pieces }
  }
}

/** CSS pixels from a bar's end to the end of its number, the number's own width left out. */
const labelOffset = 16
