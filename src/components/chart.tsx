import type { ECharts, EChartsCoreOption } from 'echarts/core'
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { MarkPlace } from '../core/charts/mark-walk.ts'
import { type ChartMark, markOf } from './chart-mark.ts'
import styles from './chart.module.css'
import { useECharts } from './use-echarts.ts'
import { useWholeDrawing } from './whole-drawing.ts'

export interface TooltipContent {
  title: string
  lines: readonly string[]
}

export interface ChartProps {
  option: EChartsCoreOption
  /** One sentence that says what the chart shows; the numbers stand in the table twin. */
  label: string
  /** CSS pixels. */
  height: number
  tooltip?: (mark: ChartMark) => TooltipContent | null
  onSelect?: (mark: ChartMark) => void
  /** Index of the series to bring forward, as pointing at it would; null for none. */
  highlighted?: number | null
  /** The mark a keyboard points at; null for none. Keep it the same between renders. */
  pointed?: MarkPlace | null
}

/** A chart as every view draws it. Tooltips are elements built from text, never HTML strings. */
export function Chart(props: ChartProps) {
  const { option, label, height, tooltip, onSelect, highlighted = null, pointed = null } = props
  const box = useRef<HTMLDivElement>(null)
  const complete = useMemo(() => ({ ...option, animation: false }), [option])
  const drawing = useECharts(box, { option: complete, height, onSelect })
  const tipped = useRef<Tipped | null>(null)
  useEffect(() => {
    const chart = drawing.current
    if (chart === null || highlighted === null) return
    chart.dispatchAction({ type: 'highlight', seriesIndex: highlighted })
    return () => {
      if (!chart.isDisposed()) chart.dispatchAction({ type: 'downplay', seriesIndex: highlighted })
    }
  }, [drawing, complete, highlighted])
  useEffect(() => {
    const chart = drawing.current
    if (chart === null || pointed === null) return
    makeTooltip(chart, tipped, { option: complete, content: tooltip })
    const { seriesIndex, dataIndex } = pointed
    chart.dispatchAction({ type: 'highlight', seriesIndex, dataIndex })
    chart.dispatchAction({ type: 'showTip', seriesIndex, dataIndex })
    return () => {
      if (chart.isDisposed()) return
      chart.dispatchAction({ type: 'downplay', seriesIndex, dataIndex })
      chart.dispatchAction({ type: 'hideTip' })
    }
  }, [drawing, complete, pointed, tooltip])
  const width = useWholeDrawing()?.width
  useLayoutEffect(() => {
    const chart = drawing.current
    if (chart === null || width === undefined) return
    chart.resize({ width })
    // Paper and pictures are taken before the next frame.
    chart.getZr().flush()
    return () => {
      if (!chart.isDisposed()) chart.resize({ width: 'auto' })
    }
  }, [drawing, width, complete])
  return (
    <figure className={styles.chart} role="img" aria-label={label} data-chart="">
      <div
        ref={box}
        style={{ height, width: width ?? '100%' }}
        onPointerMove={() => makeTooltip(drawing.current, tipped, { option: complete, content: tooltip })}
      />
    </figure>
  )
}

/** What a chart's tooltip was made for; a new option takes it away. */
interface Tipped {
  readonly option: EChartsCoreOption
  readonly content: ChartProps['tooltip']
}

/** To make the tooltip lays out the whole page, so it waits until somebody points at the chart. */
function makeTooltip(chart: ECharts | null, tipped: RefObject<Tipped | null>, wanted: Tipped): void {
  const { option, content } = wanted
  if (chart === null || content === undefined) return
  if (tipped.current?.option === option && tipped.current.content === content) return
  tipped.current = wanted
  chart.setOption({ tooltip: tooltipOption(content) })
}

function tooltipOption(content: NonNullable<ChartProps['tooltip']>) {
  return {
    trigger: 'item',
    confine: true,
    className: styles.tooltip,
    transitionDuration: 0,
    borderWidth: 0,
    padding: 0,
    backgroundColor: 'transparent',
    formatter: (mark: Partial<ChartMark>) => {
      const text = content(markOf(mark))
      return text === null ? '' : tooltipElement(text)
    },
  }
}

function tooltipElement({ title, lines }: TooltipContent): HTMLElement {
  const box = document.createElement('div')
  box.className = styles.tip ?? ''
  const head = document.createElement('strong')
  head.textContent = title
  box.append(head)
  for (const line of lines) {
    const row = document.createElement('div')
    row.textContent = line
    box.append(row)
  }
  return box
}
