import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from '../queries/query-client.ts'
import { fetchChartPages } from './chart-pages.ts'
import { startLoading } from '../queries/use-dataset.ts'
import './tokens.css'
import './base.css'
import './print.css'
import { watchMissingParts } from './missing-parts.ts'
import { createAppRouter } from './router.tsx'
import { applyThemeChoice } from './theme.ts'
import { installTrustedTypes } from './trusted-types.ts'

installTrustedTypes()
watchMissingParts()
applyThemeChoice()
const client = createQueryClient()
startLoading(client)
fetchChartPages(location.hash)
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={createAppRouter()} />
    </QueryClientProvider>
  </StrictMode>,
)
