import type { ECharts, EChartsCoreOption } from 'echarts/core'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { type ChartMark, markOf } from './chart-mark.ts'
import { startChart } from './chart-engine.ts'

interface Drawing {
  readonly option: EChartsCoreOption
  /** CSS pixels, the element's own; its width is measured. */
  readonly height: number
  readonly onSelect: ((mark: ChartMark) => void) | undefined
}

/**
 * Runs ECharts in an element. The instance is made once and lives as long as the element; another option is drawn over
 * the last one before the frame in which it came is painted. An element without a size waits until it has one.
 */
export function useECharts(box: RefObject<HTMLElement | null>, drawing: Drawing): RefObject<ECharts | null> {
  const chart = useRef<ECharts | null>(null)
  const { option, height } = drawing
  const latest = useRef(drawing)
  useLayoutEffect(() => {
    latest.current = drawing
  })
  useLayoutEffect(() => {
    if (chart.current !== null) draw(chart.current, { option, height })
  }, [option, height])
  useLayoutEffect(() => {
    const element = box.current
    // jsdom has no layout and so no observer.
    if (element === null || typeof ResizeObserver === 'undefined') return
    const fit = () => {
      const { clientWidth: width, clientHeight } = element
      if (width === 0 || clientHeight === 0) return
      if (chart.current === null) {
        chart.current = startChart(element, { width, height: latest.current.height })
        chart.current.on('click', (mark) => latest.current.onSelect?.(markOf(mark)))
        draw(chart.current, latest.current)
      } else if (chart.current.getWidth() !== width) {
        chart.current.resize({ width })
        chart.current.getZr().flush()
      }
    }
    fit()
    const size = new ResizeObserver(fit)
    size.observe(element)
    return () => {
      size.disconnect()
      chart.current?.dispose()
      chart.current = null
    }
  }, [box])
  return chart
}

/** Leaves nothing to the next frame: paper and pictures are taken before it. */
function draw(chart: ECharts, { option, height }: Pick<Drawing, 'option' | 'height'>): void {
  // Of ECharts itself `resize` would draw the last option once more.
  if (chart.getHeight() !== height) chart.getZr().resize({ height })
  chart.setOption(option, { notMerge: true })
  chart.getZr().flush()
}
