import type { MarkPlace } from '../core/charts/mark-walk.ts'
import type { ChartMark } from './chart-mark.ts'
import { Chart, type ChartProps } from './chart.tsx'
import { MarkWalk } from './mark-walk.tsx'

interface WalkedChartProps extends Omit<ChartProps, 'pointed'> {
  /** What the arrow keys stop at, in reading order. */
  marks: readonly MarkPlace[]
  tooltip: (mark: ChartMark) => ReturnType<NonNullable<ChartProps['tooltip']>>
}

/** A chart of ECharts whose marks the arrow keys walk: each is pointed at, read out, and opened by Enter. */
export function WalkedChart({ marks, ...chart }: WalkedChartProps) {
  const { tooltip, onSelect } = chart
  return (
    <MarkWalk
      subject={undefined}
      marks={marks}
      words={(mark) => tooltip({ ...mark, name: '' })}
      onSelect={(mark) => onSelect?.({ ...mark, name: '' })}
    >
      {(pointed) => <Chart {...chart} pointed={pointed} />}
    </MarkWalk>
  )
}
