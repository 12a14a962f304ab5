import type { EChartsOption } from 'echarts'
import { useCallback, useMemo, useRef } from 'react'
import { Chart, type ChartMark, type TooltipContent } from '../../../components/chart.tsx'
import type { RowWindow } from '../../../components/row-window.ts'
import { useRowWindow } from '../../../components/use-row-window.ts'
import { barAxisHeight, barRowHeight } from '../../../core/charts/ranked-bars.ts'
import styles from './row-scroller.module.css'

interface RowScrollerProps {
  /** The scale alone, `barAxisHeight` high. */
  axis: EChartsOption
  /** Draws the rows of a window, `barRowHeight` each, without the scale. Keep it the same between renders. */
  draw: (window: RowWindow) => { readonly option: EChartsOption; readonly height: number }
  count: number
  /** One sentence that says what the chart shows. */
  label: string
  /** Of a row, counted from the first of all. */
  tooltip: (row: number) => TooltipContent | null
  onSelect: (row: number) => void
}

/** Up to so many rows are drawn at once; of more, those in sight. */
const mostDrawn = 60

/** Rows of a chart under a scale that stays. Of a long chart only the rows in sight are drawn, at their place. */
export function RowScroller({ axis, draw, count, label, tooltip, onSelect }: RowScrollerProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const { start, end } = useRowWindow({
    scroller,
    count,
    rowHeight: barRowHeight,
    above: barAxisHeight,
    most: mostDrawn,
  })
  const { option, height } = useMemo(() => draw({ start, end }), [draw, start, end])
  const tipAt = useCallback((mark: ChartMark) => tooltip(start + mark.dataIndex), [tooltip, start])
  const select = useCallback((mark: ChartMark) => onSelect(start + mark.dataIndex), [onSelect, start])
  return (
    <div ref={scroller} className={styles.scroller} tabIndex={0} role="group" aria-label="图，可上下滚动">
      <div className={styles.axis} aria-hidden="true">
        <Chart option={axis} label="" height={barAxisHeight} />
      </div>
      <div className={styles.rows} style={{ height: count * barRowHeight }}>
        <div className={styles.window} style={{ top: start * barRowHeight }}>
          <Chart option={option} label={label} height={height} tooltip={tipAt} onSelect={select} />
        </div>
      </div>
    </div>
  )
}
