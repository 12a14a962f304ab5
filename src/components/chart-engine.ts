import { CustomChart, ScatterChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

// What scatter, spread and slopes need; the tooltip brings its own part (chart-tooltip.ts).
echarts.use([CustomChart, ScatterChart, GridComponent, SVGRenderer])

/** An ECharts instance with the parts the views use, in an element of the given size in CSS pixels. */
export function startChart(
  element: HTMLElement,
  size: { readonly width: number; readonly height: number },
): echarts.ECharts {
  // With the size given, ECharts does not measure the element again.
  return echarts.init(element, null, { renderer: 'svg', ...size })
}
