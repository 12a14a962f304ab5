import { LineChart } from 'echarts/charts'
import * as echarts from 'echarts/core'

// The part of ECharts that only the views of lines need; they import this file for its effect.
echarts.use([LineChart])
