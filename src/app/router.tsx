import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { lazy } from 'react'
import { CrashPage } from './crash-page.tsx'
import { EmbedRoute } from './embed-route.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { Root } from './root.tsx'
import { CompareRoute, StartRoute } from './routes.tsx'
import { hashQuery, readSearch, writeSearch } from './search.ts'

// Neither the start nor the first chart needs these pages.
const pages = () => import('./reading-routes.tsx')
const AboutRoute = lazy(async () => ({ default: (await pages()).AboutRoute }))
const BureauRoute = lazy(async () => ({ default: (await pages()).BureauRoute }))
const BureausRoute = lazy(async () => ({ default: (await pages()).BureausRoute }))
const DataRoute = lazy(async () => ({ default: (await pages()).DataRoute }))
const IndicatorRoute = lazy(async () => ({ default: (await pages()).IndicatorRoute }))
const ReportRoute = lazy(async () => ({ default: (await pages()).ReportRoute }))

/** The pages by hash path, so that any static host will do. */
export function createAppRouter() {
  const root = createRootRoute({
    component: Root,
    notFoundComponent: NotFoundPage,
    errorComponent: CrashPage,
  })
  const routeTree = root.addChildren([
    createRoute({ getParentRoute: () => root, path: '/', component: StartRoute }),
    createRoute({ getParentRoute: () => root, path: '/compare', component: CompareRoute }),
    createRoute({ getParentRoute: () => root, path: '/embed', component: EmbedRoute }),
    createRoute({ getParentRoute: () => root, path: '/bureau/$adcode', component: BureauRoute }),
    createRoute({ getParentRoute: () => root, path: '/bureaus', component: BureausRoute }),
    createRoute({ getParentRoute: () => root, path: '/report/$id', component: ReportRoute }),
    createRoute({ getParentRoute: () => root, path: '/indicator/$id', component: IndicatorRoute }),
    createRoute({ getParentRoute: () => root, path: '/data', component: DataRoute }),
    createRoute({ getParentRoute: () => root, path: '/about', component: AboutRoute }),
  ])
  return createRouter({
    routeTree,
    // Within the frame: a page that fails leaves the way to the others.
    defaultErrorComponent: CrashPage,
    history: createHashHistory(),
    parseSearch: (query) => readSearch(hashQuery(query, location.search)),
    stringifySearch: writeSearch,
  })
}

declare module '@tanstack/react-router' {
  // Lets every hook of the router know these routes.
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
