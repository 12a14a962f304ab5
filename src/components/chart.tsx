import type { ECharts, EChartsCoreOption } from 'echarts/core'
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { MarkPlace } from '../core/charts/mark-walk.ts'
import type { ChartMark } from './chart-mark.ts'
import styles from './chart.module.css'
import type { TipContent } from './tip-content.ts'
import { useECharts } from './use-echarts.ts'
import { useWholeDrawing } from './whole-drawing.ts'

export interface ChartProps {
  option: EChartsCoreOption
  /** One sentence that says what the chart shows; the numbers stand in the table twin. */
  label: string
  /** CSS pixels. */
  height: number
  tooltip?: (mark: ChartMark) => TipContent | null
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
    const { seriesIndex, dataIndex } = pointed
    let isPointed = true
    chart.dispatchAction({ type: 'highlight', seriesIndex, dataIndex })
    void makeTooltip(chart, tipped, { option: complete, content: tooltip }).then(() => {
      if (isPointed && !chart.isDisposed()) chart.dispatchAction({ type: 'showTip', seriesIndex, dataIndex })
    })
    return () => {
      isPointed = false
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
        onPointerMove={() =>
          void makeTooltip(drawing.current, tipped, { option: complete, content: tooltip })
        }
      />
    </figure>
  )
}

/** What a chart's tooltip was made for; a new option takes it away. */
interface Tipped {
  readonly option: EChartsCoreOption
  readonly content: ChartProps['tooltip']
  /** Resolves once it can be shown. */
  readonly made: Promise<void>
}

/**
 * To make the tooltip lays out the whole page, and its code is a file of its own, so both wait until somebody points at
 * the chart. Resolves once it can be shown.
 */
function makeTooltip(
  chart: ECharts | null,
  tipped: RefObject<Tipped | null>,
  { option, content }: Omit<Tipped, 'made'>,
): Promise<void> {
  if (chart === null || content === undefined) return Promise.resolve()
  const known = tipped.current
  if (known?.option === option && known.content === content) return known.made
  const made = import('./chart-tooltip.ts').then(({ tooltipOption }) => {
    // Another option may have come meanwhile; its tooltip is made when somebody points at it.
    if (!chart.isDisposed() && tipped.current?.made === made) {
      chart.setOption({ tooltip: tooltipOption(content) })
    }
  })
  tipped.current = { option, content, made }
  return made
}
