import type { MarkPlace } from '../core/charts/mark-walk.ts'
import { DrawnChart, type DrawnChartProps } from './drawn-chart.tsx'
import { MarkWalk } from './mark-walk.tsx'

interface WalkedDrawingProps extends Omit<DrawnChartProps, 'pointed'> {
  /** Whom the chart is of, where several charts stand side by side. */
  subject?: string
  /** What the arrow keys stop at, in reading order. */
  marks: readonly MarkPlace[]
}

/** A drawing whose marks the arrow keys walk: each is pointed at, read out, and opened by Enter. */
export function WalkedDrawing({ subject, marks, ...chart }: WalkedDrawingProps) {
  return (
    <MarkWalk subject={subject} marks={marks} words={chart.tooltip} onSelect={chart.onSelect}>
      {(pointed) => <DrawnChart {...chart} pointed={pointed} />}
    </MarkWalk>
  )
}
