import type { CustomSeriesOption, CustomSeriesRenderItem } from 'echarts'
import { fewestPeers } from '../compare/verdict.ts'
import type { SpreadGroup } from './spread-groups.ts'
import type { ChartTheme } from './theme.ts'

const boxHeight = 22

/**
 * One datum a group: a box from the first to the third quartile, whiskers to the lowest and the highest value, for
 * the boxed groups; for the others only the tick of the median, where enough bureaus report to have one.
 */
export function boxSeries(
  groups: readonly SpreadGroup[],
  boxed: ReadonlySet<SpreadGroup>,
  theme: ChartTheme,
): CustomSeriesOption {
  const drawn = groups.map((group) => (boxed.has(group) ? 'box' : 'tick'))
  return {
    type: 'custom',
    renderItem: draw(groups, drawn, theme),
    encode: { x: [0, 1], y: 2 },
    data: groups.map(({ key, quartiles }) => [quartiles?.min ?? '-', quartiles?.max ?? '-', key]),
  }
}

function draw(
  groups: readonly SpreadGroup[],
  drawn: readonly ('box' | 'tick')[],
  theme: ChartTheme,
): CustomSeriesRenderItem {
  return (params, api) => {
    const group = groups[params.dataIndex]
    const quartiles = group?.quartiles
    if (!group || !quartiles) return null
    const x = (value: number): number => api.coord([value, group.key])[0] ?? 0
    const y = api.coord([0, group.key])[1] ?? 0
    const line = (x1: number, y1: number, x2: number, y2: number, lineWidth: number) => ({
      type: 'line' as const,
      shape: { x1, y1, x2, y2 },
      style: { stroke: theme.ink, lineWidth },
    })
    const top = y - boxHeight / 2
    const bottom = y + boxHeight / 2
    const median = line(x(quartiles.median), top, x(quartiles.median), bottom, 2)
    if (drawn[params.dataIndex] === 'tick') return quartiles.n < fewestPeers ? null : median
    return {
      type: 'group',
      children: [
        line(x(quartiles.min), y, x(quartiles.q1), y, 1.5),
        line(x(quartiles.q3), y, x(quartiles.max), y, 1.5),
        line(x(quartiles.min), y - 6, x(quartiles.min), y + 6, 1.5),
        line(x(quartiles.max), y - 6, x(quartiles.max), y + 6, 1.5),
        {
          type: 'rect',
          shape: {
            x: x(quartiles.q1),
            y: top,
            width: Math.max(x(quartiles.q3) - x(quartiles.q1), 2),
            height: boxHeight,
          },
          style: { fill: theme.accentWash, stroke: theme.accent, lineWidth: 1.5 },
        },
        median,
      ],
    }
  }
}
