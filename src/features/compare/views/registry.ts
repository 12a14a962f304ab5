import { oncePer } from '../../../core/compare/once-per.ts'
import type { Selection } from '../../../core/compare/selection.ts'
import type { CompareState, View, YearsSelector } from '../../../core/schema/compare-state.ts'
import { lazyView } from '../../../components/lazy-view.tsx'
import { RankView } from './rank-view.tsx'
import { TableView } from './table-view.tsx'
import type { ViewEntry } from './view.ts'

// Few comparisons start with these; what draws them is fetched with the first that does, or once the page is idle.
const lineView = lazyView(async () => (await import('./line-view.tsx')).LineView)
const heatView = lazyView(async () => (await import('./heat-view.tsx')).HeatView)
const mapView = lazyView(async () => (await import('./map-view.tsx')).MapView)
const scatterView = lazyView(async () => (await import('./scatter-view.tsx')).ScatterView)
const slopeView = lazyView(async () => (await import('./slope-view.tsx')).SlopeView)
const spreadView = lazyView(async () => (await import('./spread-view.tsx')).SpreadView)

/** Fetch the code of the views, those without ECharts first. */
export const viewsAhead: readonly (() => Promise<void>)[] = [
  lineView.ahead,
  heatView.ahead,
  mapView.ahead,
  slopeView.ahead,
  spreadView.ahead,
  scatterView.ahead,
]

/** Every view the page can draw, in the order the switch offers them. */
export const viewEntries: readonly ViewEntry[] = [
  {
    id: 'rank',
    name: '排名',
    scope: 'indicator',
    years: 'one',
    twin: 'beside',
    reference: true,
    obstacle: () => null,
    component: RankView,
  },
  {
    id: 'line',
    name: '趋势',
    scope: 'indicator',
    years: 'span',
    twin: 'below',
    reference: true,
    obstacle: () => null,
    component: lineView.component,
  },
  {
    id: 'slope',
    name: '首尾',
    scope: 'indicator',
    years: 'two',
    twin: 'below',
    reference: false,
    obstacle: () => null,
    component: slopeView.component,
  },
  {
    id: 'scatter',
    name: '散点',
    scope: 'whole',
    years: 'one',
    twin: 'beside',
    reference: false,
    obstacle: ({ indicators }) =>
      indicators.length === 2 ? null : `散点要正好两个指标，现在选了${indicators.length}个。`,
    component: scatterView.component,
  },
  {
    id: 'heat',
    name: '热力',
    scope: 'whole',
    years: 'any',
    twin: 'none',
    reference: false,
    obstacle: ({ indicators, years }) =>
      indicators.length * years.length > 1 ? null : '热力表要有两列以上：再选一个指标，或选一段年份。',
    component: heatView.component,
  },
  {
    id: 'spread',
    name: '分布',
    scope: 'indicator',
    years: 'one',
    twin: 'below',
    reference: true,
    obstacle: ({ regions }) => (regions.length < 5 ? '“分布”至少要有 5 家教育部门。' : null),
    component: spreadView.component,
  },
  {
    id: 'map',
    name: '方格',
    scope: 'indicator',
    years: 'one',
    twin: 'below',
    reference: false,
    obstacle: ({ regions }) => (countProvinces(regions) < 3 ? '“方格”至少要有 3 个省份的教育部门。' : null),
    component: mapView.component,
  },
  {
    id: 'table',
    name: '表格',
    scope: 'whole',
    years: 'any',
    twin: 'none',
    reference: false,
    obstacle: () => null,
    component: TableView,
  },
]

// The first two digits of a code are its province's.
const countProvinces = oncePer(
  (regions: Selection['regions']) => new Set(regions.map(({ adcode }) => adcode.slice(0, 2))).size,
)

export interface ChosenView {
  readonly entry: ViewEntry
  /** Why it is not the view that was asked for; null where it is. */
  readonly note: string | null
}

/** The view asked for where it makes sense for the selection; otherwise the best one, and why. */
export function chooseView(wanted: View, selection: Selection): ChosenView {
  const entry = viewEntries.find((view) => view.id === wanted)
  const why = entry === undefined ? '这种看法还没有。' : whyNot(entry, selection)
  if (entry !== undefined && why === null) return { entry, note: null }
  return { entry: bestView(selection), note: why }
}

/** The state with another view, its years changed where the view needs it: the control beside it shows them. */
export function withView(
  state: CompareState,
  entry: ViewEntry,
  { years }: Selection,
  range: readonly [number, number],
): CompareState {
  return { ...state, view: entry.id, years: fittingYears(state.years, entry, years, range) }
}

function whyNot(entry: ViewEntry, selection: Selection): string | null {
  const { years } = selection
  if (entry.years === 'one' && years.length > 1) return `“${entry.name}”只看一个年份。`
  if (entry.years === 'two' && years.length < 2) return `“${entry.name}”要有起止两个年份。`
  return entry.obstacle(selection)
}

function bestView(selection: Selection): ViewEntry {
  const single: View = selection.years.length > 1 ? 'line' : 'rank'
  const order: readonly View[] = selection.indicators.length > 1 ? ['heat', 'table'] : [single, 'table']
  for (const id of order) {
    const entry = viewEntries.find((view) => view.id === id)
    if (entry !== undefined && whyNot(entry, selection) === null) return entry
  }
  throw new Error('The table makes sense for every selection')
}

function fittingYears(
  selector: YearsSelector,
  entry: ViewEntry,
  years: readonly number[],
  range: readonly [number, number],
): YearsSelector {
  const last = years.at(-1) ?? range[1]
  if (entry.years === 'one' && years.length > 1) return { kind: 'single', year: last }
  if ((entry.years === 'span' || entry.years === 'two') && years.length < 2 && range[0] < range[1]) {
    return { kind: 'span', from: range[0], to: range[1] }
  }
  return selector
}
