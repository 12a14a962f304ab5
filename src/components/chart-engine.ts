import { BarChart, CustomChart, ScatterChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

// What most views need. Lines and tooltips bring their own parts (chart-lines.ts, chart-tooltip.ts).
echarts.use([BarChart, CustomChart, ScatterChart, GridComponent, SVGRenderer])

/** An ECharts instance with the parts the views use, in an element of the given size in CSS pixels. */
export function startChart(
  element: HTMLElement,
  size: { readonly width: number; readonly height: number },
): echarts.ECharts {
  // With the size given, ECharts does not measure the element again.
  return echarts.init(element, null, { renderer: 'svg', ...size })
}
