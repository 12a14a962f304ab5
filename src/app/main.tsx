import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from '../queries/query-client.ts'
import { fetchChartPages } from './chart-pages.ts'
import { fetchOwnLayer } from './loaded.tsx'
import { startLoading } from '../queries/use-dataset.ts'
import './tokens.css'
import './base.css'
import './print.css'
import { watchMissingParts } from './missing-parts.ts'
import { createAppRouter } from './router.tsx'
import { applyThemeChoice } from './theme.ts'
import { installTrustedTypes } from './trusted-types.ts'

/** Milliseconds after which a reader is told what the program waits for, whatever it is. */
const drawnAfter = 1000

installTrustedTypes()
watchMissingParts()
applyThemeChoice()
const client = createQueryClient()
const router = createAppRouter()
const host = document.getElementById('root')
if (host === null) throw new Error('index.html has no #root')
const root = createRoot(host)
const news = Promise.all([
  startLoading(client),
  fetchChartPages(location.hash),
  fetchOwnLayer(),
  // A fault of it shows on the page that it leads to.
  router.load().catch(() => undefined),
])
const draw = () =>
  root.render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
// What storage holds is drawn at once: to draw first that it is being read would take as long as to read it.
void Promise.race([news, new Promise((resolve) => setTimeout(resolve, drawnAfter))]).then(draw)
