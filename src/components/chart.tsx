import EChartsReactCore from 'echarts-for-react/esm/core'
import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import type { EChartsCoreOption } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { MarkPlace } from '../core/charts/mark-walk.ts'
import styles from './chart.module.css'
import { useWholeDrawing } from './whole-drawing.ts'

echarts.use([
  BarChart,
  CustomChart,
  LineChart,
  ScatterChart,
  GridComponent,
  MarkLineComponent,
  TooltipComponent,
  LabelLayout,
  SVGRenderer,
])

/** The mark under the pointer, as the option's data names it. */
export interface ChartMark extends MarkPlace {
  readonly name: string
}

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

/** The only place that runs ECharts. Tooltips are elements built from text, never HTML strings. */
export function Chart(props: ChartProps) {
  const { option, label, height, tooltip, onSelect, highlighted = null, pointed = null } = props
  const drawing = useRef<EChartsReactCore>(null)
  const complete = useMemo(
    () => ({
      ...option,
      animation: false,
      tooltip: tooltip === undefined ? { show: false } : tooltipOption(tooltip),
    }),
    [option, tooltip],
  )
  const events = useMemo(
    () =>
      onSelect === undefined
        ? {}
        : {
            click: (mark: { seriesIndex?: number; dataIndex?: number; name?: string }) => {
              onSelect({
                seriesIndex: mark.seriesIndex ?? 0,
                dataIndex: mark.dataIndex ?? 0,
                name: mark.name ?? '',
              })
            },
          },
    [onSelect],
  )
  useEffect(() => {
    const chart = drawing.current?.getEchartsInstance()
    if (chart === undefined || highlighted === null) return
    chart.dispatchAction({ type: 'highlight', seriesIndex: highlighted })
    return () => {
      if (!chart.isDisposed()) chart.dispatchAction({ type: 'downplay', seriesIndex: highlighted })
    }
  }, [complete, highlighted])
  useEffect(() => {
    const chart = drawing.current?.getEchartsInstance()
    if (chart === undefined || pointed === null) return
    const { seriesIndex, dataIndex } = pointed
    chart.dispatchAction({ type: 'highlight', seriesIndex, dataIndex })
    chart.dispatchAction({ type: 'showTip', seriesIndex, dataIndex })
    return () => {
      if (chart.isDisposed()) return
      chart.dispatchAction({ type: 'downplay', seriesIndex, dataIndex })
      chart.dispatchAction({ type: 'hideTip' })
    }
  }, [complete, pointed])
  const width = useWholeDrawing()?.width
  useLayoutEffect(() => {
    const chart = drawing.current?.getEchartsInstance()
    if (chart === undefined || width === undefined) return
    chart.resize({ width })
    // Paper and pictures are taken before the next frame.
    chart.getZr().flush()
    return () => {
      if (!chart.isDisposed()) chart.resize({ width: 'auto' })
    }
  }, [width, complete])
  return (
    <figure className={styles.chart} role="img" aria-label={label} data-chart="">
      <EChartsReactCore
        ref={drawing}
        echarts={echarts}
        option={complete}
        notMerge
        onEvents={events}
        style={{ height, width: width ?? '100%' }}
        opts={{ renderer: 'svg' }}
      />
    </figure>
  )
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
    formatter: (mark: { seriesIndex?: number; dataIndex?: number; name?: string }) => {
      const text = content({
        seriesIndex: mark.seriesIndex ?? 0,
        dataIndex: mark.dataIndex ?? 0,
        name: mark.name ?? '',
      })
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
