import { TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { type ChartMark, markOf } from './chart-mark.ts'
import styles from './chart.module.css'
import type { TipContent } from './tip-content.ts'

// Whoever has this option has the part of ECharts that draws it.
echarts.use([TooltipComponent])

/** A tooltip that is an element built from text, never an HTML string. No box where there is nothing to say. */
export function tooltipOption(content: (mark: ChartMark) => TipContent | null) {
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

function tooltipElement({ title, lines }: TipContent): HTMLElement {
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
