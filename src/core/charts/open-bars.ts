import type { CustomSeriesOption, CustomSeriesRenderItem, LinearGradientObject } from 'echarts'
import type { Qualifier } from '../schema/figure.ts'
import type { Cell, ReportedCell } from '../compare/cell.ts'
import { displayCell } from '../compare/cell-text.ts'
import type { ChartTheme } from './theme.ts'

/**
 * Bars for values that are no exact numbers, drawn open: 约 with a dashed outline, ≥ without an end,
 * ≤ as a bare dashed outline. One datum a cell, in order; other cells draw nothing.
 */
export function openBarSeries(cells: readonly Cell[], theme: ChartTheme): CustomSeriesOption {
  return {
    type: 'custom',
    renderItem: drawOpenBar(cells, theme),
    encode: { x: 0, y: 1 },
    data: cells.map((cell) => (isOpen(cell) ? [cell.shown.value, cell.adcode] : ['-', cell.adcode])),
  }
}

function isOpen(cell: Cell | undefined): cell is ReportedCell {
  return cell?.state === 'reported' && cell.shown.qualifier !== 'exact'
}

const barWidth = 16

function drawOpenBar(cells: readonly Cell[], theme: ChartTheme): CustomSeriesRenderItem {
  return (params, api) => {
    const cell = cells[params.dataIndex]
    if (!isOpen(cell)) return null
    const [left = 0, middle = 0] = api.coord([0, cell.adcode])
    const [right = 0] = api.coord([cell.shown.value, cell.adcode])
    const top = middle - barWidth / 2
    const bottom = middle + barWidth / 2
    const outline: Record<Exclude<Qualifier, 'exact'>, number[][]> = {
      approx: [
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom],
      ],
      at_least: [
        [right, top],
        [left, top],
        [left, bottom],
        [right, bottom],
      ],
      at_most: [
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom],
      ],
    }
    const { qualifier } = cell.shown
    if (qualifier === 'exact') return null
    const open = qualifier === 'at_least'
    const line = { fill: 'none', stroke: theme.accent, lineWidth: 1.5 }
    return {
      type: 'group',
      children: [
        {
          type: 'rect',
          shape: { x: left, y: top, width: Math.max(right - left, 3), height: barWidth },
          style: { fill: fills[qualifier](theme) },
        },
        {
          type: 'polyline',
          shape: { points: outline[qualifier] },
          style: { ...line, lineDash: open ? 'solid' : [4, 3] },
        },
        ...(open
          ? [{ type: 'polyline' as const, shape: { points: chevron(right, middle) }, style: line }]
          : []),
        {
          type: 'text',
          x: right + (open ? 14 : 5),
          y: middle,
          style: {
            text: displayCell(cell),
            fill: theme.ink,
            verticalAlign: 'middle',
            font: `12px ${theme.fontFamily}`,
          },
        },
      ],
    }
  }
}

/** Beyond the open end: it goes on from here. */
const chevron = (right: number, middle: number): number[][] => [
  [right + 4, middle - 5],
  [right + 9, middle],
  [right + 4, middle + 5],
]

const fills: Readonly<
  Record<Exclude<Qualifier, 'exact'>, (theme: ChartTheme) => LinearGradientObject | string>
> = {
  approx: (theme) => theme.accentWash,
  at_most: () => 'transparent',
  // Fades out towards the open end, so that no grid line can pass for an end.
  at_least: (theme) => ({
    type: 'linear',
    x: 0,
    y: 0,
    x2: 1,
    y2: 0,
    colorStops: [
      { offset: 0, color: theme.accentWash },
      { offset: 0.7, color: theme.accentWash },
      // Not `transparent`: an SVG gradient takes that for black.
      { offset: 1, color: theme.surface },
    ],
  }),
}
