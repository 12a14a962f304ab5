import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'

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

/** An ECharts instance with the parts the views use, in an element of the given size in CSS pixels. */
export function startChart(
  element: HTMLElement,
  size: { readonly width: number; readonly height: number },
): echarts.ECharts {
  // With the size given, ECharts does not measure the element again.
  return echarts.init(element, null, { renderer: 'svg', ...size })
}
