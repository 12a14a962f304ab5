import { useState } from 'react'
import type { MarkPlace } from '../core/charts/mark-walk.ts'
import type { ChartMark } from './chart-mark.ts'
import { Chart, type ChartProps } from './chart.tsx'
import { MarkCursor } from './mark-cursor.tsx'
import { MarkWords } from './mark-words.tsx'
import styles from './walked-chart.module.css'

interface WalkedChartProps extends Omit<ChartProps, 'pointed'> {
  /** Whom the chart is of, where several charts stand side by side. */
  subject?: string
  /** What the arrow keys stop at, in reading order. */
  marks: readonly MarkPlace[]
  tooltip: (mark: ChartMark) => ReturnType<NonNullable<ChartProps['tooltip']>>
}

/** A chart whose marks the arrow keys walk: each is pointed at, read out, and opened by Enter. */
export function WalkedChart({ subject, marks, ...chart }: WalkedChartProps) {
  const { tooltip, onSelect } = chart
  const [walked, setWalked] = useState(0)
  const [active, setActive] = useState(false)
  // Another selection may have fewer marks.
  const at = Math.min(walked, Math.max(0, marks.length - 1))
  const mark = marks[at]
  const here = mark === undefined ? null : { ...mark, name: '' }
  return (
    <div className={styles.frame}>
      <Chart {...chart} pointed={active ? (mark ?? null) : null} />
      {here === null ? null : (
        <MarkCursor
          subject={subject}
          marks={marks}
          at={at}
          onWalk={setWalked}
          onActive={setActive}
          onSelect={() => onSelect?.(here)}
        />
      )}
      <MarkWords content={active && here !== null ? tooltip(here) : null} />
    </div>
  )
}
