import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { Dexie } from 'dexie'
import { LineChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use as register } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { StrictMode, useEffect, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import { installTrustedTypes } from '../../../../src/app/trusted-types.ts'
import '../../../../src/app/tokens.css'
import '../../../../src/app/base.css'

register([LineChart, GridComponent, SVGRenderer])

/** The least a page of these libraries can do: open an empty database, then draw a line of seven points. */
function Floor() {
  const box = useRef<HTMLDivElement>(null)
  const { isSuccess } = useQuery({
    queryKey: ['floor'],
    queryFn: async () => {
      const db = new Dexie('floor')
      db.version(1).stores({ pointer: 'id' })
      const row: unknown = await db.table('pointer').get('dataset')
      return row ?? null
    },
  })
  useEffect(() => {
    if (!isSuccess || box.current === null) return
    const chart = init(box.current, null, { renderer: 'svg' })
    chart.setOption({
      animation: false,
      xAxis: { type: 'category', data: [1, 2, 3, 4, 5, 6, 7] },
      yAxis: { type: 'value' },
      series: [{ type: 'line', data: [3, 5, 2, 8, 6, 9, 4] }],
    })
    return () => chart.dispose()
  }, [isSuccess])
  return (
    <main>
      <h1>比较</h1>
      <figure ref={box} data-chart="" style={{ height: 400 }} />
    </main>
  )
}

installTrustedTypes()
const root = document.getElementById('root')
if (root === null) throw new Error('no #root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <Floor />
    </QueryClientProvider>
  </StrictMode>,
)

// As late as the app does it.
window.addEventListener('load', () => void navigator.serviceWorker.register('sw.js'))
