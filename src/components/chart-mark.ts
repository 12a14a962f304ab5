import type { MarkPlace } from '../core/charts/mark-walk.ts'

/** The mark under the pointer, as the option's data names it. */
export interface ChartMark extends MarkPlace {
  readonly name: string
}

/** ECharts leaves out what an event has not got. */
export function markOf({ seriesIndex = 0, dataIndex = 0, name = '' }: Partial<ChartMark>): ChartMark {
  return { seriesIndex, dataIndex, name }
}
