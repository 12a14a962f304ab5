import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
} from '@tanstack/react-router'
import { type ComponentType, lazy, type ReactElement } from 'react'
import { firstComparison } from '../features/start/examples.ts'
import { NeedsAll, OpensEarly } from './arrival-gate.tsx'
import { CrashPage } from './crash-page.tsx'
import { EmbedRoute } from './embed-route.tsx'
import { Root } from './root.tsx'
import { CompareRoute, StartRoute } from './routes.tsx'
import { hashQuery, readSearch, writeSearch } from './search.ts'

// Neither the start nor the first chart needs these pages.
const pages = () => import('./reading-routes.tsx')
const AboutRoute = lazy(async () => ({ default: (await pages()).AboutRoute }))
const BureauRoute = lazy(async () => ({ default: (await pages()).BureauRoute }))
const BureausRoute = lazy(async () => ({ default: (await pages()).BureausRoute }))
const DataRoute = lazy(async () => ({ default: (await pages()).DataRoute }))
const ImportRoute = lazy(async () => ({ default: (await pages()).ImportRoute }))
const IndicatorRoute = lazy(async () => ({ default: (await pages()).IndicatorRoute }))
const NotFoundPage = lazy(async () => ({ default: (await pages()).NotFoundPage }))
const ReaderRoute = lazy(async () => ({ default: (await pages()).ReaderRoute }))
const QueueRoute = lazy(async () => ({ default: (await pages()).QueueRoute }))
const ReviewRoute = lazy(async () => ({ default: (await pages()).ReviewRoute }))
const ReportRoute = lazy(async () => ({ default: (await pages()).ReportRoute }))
const StorageRoute = lazy(async () => ({ default: (await pages()).StorageRoute }))

/** The pages by hash path, so that any static host will do. */
export function createAppRouter() {
  const root = createRootRoute({
    component: Root,
    notFoundComponent: NotFoundPage,
    errorComponent: CrashPage,
  })
  const routeTree = root.addChildren([
    createRoute({ getParentRoute: () => root, path: '/', component: needsAll(StartRoute) }),
    createRoute({
      getParentRoute: () => root,
      path: '/compare',
      component: opensEarly(CompareRoute),
      beforeLoad: ({ location: { search } }) => {
        if (Object.keys(search).length === 0) openFirstComparison()
      },
    }),
    createRoute({ getParentRoute: () => root, path: '/embed', component: opensEarly(EmbedRoute) }),
    createRoute({ getParentRoute: () => root, path: '/bureau/$adcode', component: needsAll(BureauRoute) }),
    createRoute({ getParentRoute: () => root, path: '/bureaus', component: needsAll(BureausRoute) }),
    createRoute({ getParentRoute: () => root, path: '/report/$id', component: needsAll(ReportRoute) }),
    createRoute({ getParentRoute: () => root, path: '/indicator/$id', component: needsAll(IndicatorRoute) }),
    createRoute({ getParentRoute: () => root, path: '/import', component: needsAll(ImportRoute) }),
    createRoute({ getParentRoute: () => root, path: '/import/$id', component: needsAll(ReaderRoute) }),
    createRoute({ getParentRoute: () => root, path: '/review', component: needsAll(QueueRoute) }),
    createRoute({ getParentRoute: () => root, path: '/review/$id', component: needsAll(ReviewRoute) }),
    createRoute({ getParentRoute: () => root, path: '/data', component: needsAll(DataRoute) }),
    createRoute({ getParentRoute: () => root, path: '/storage', component: StorageRoute }),
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

/** An address that asks for nothing is not a faulty link: it opens what 比较 opens elsewhere. */
const openFirstComparison = () =>
  redirect({
    throw: true,
    to: '/compare',
    search: readSearch(firstComparison.slice(firstComparison.indexOf('?'))),
    replace: true,
  })

const needsAll = (page: ComponentType) => (): ReactElement => <NeedsAll page={page} />
const opensEarly = (page: ComponentType) => (): ReactElement => <OpensEarly page={page} />

declare module '@tanstack/react-router' {
  // Lets every hook of the router know these routes.
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
