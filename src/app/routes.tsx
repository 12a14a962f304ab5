import { useLocation, useParams, useRouter } from '@tanstack/react-router'
import { lazy, type ReactElement, Suspense, useMemo } from 'react'
import { linkKnowledge } from '../core/compare/link-knowledge.ts'
import type { CompareState } from '../core/schema/compare-state.ts'
import { formatCompareLink, parseCompareLink } from '../core/schema/link.ts'
import { AboutPage } from '../features/about/about-page.tsx'
import { BureauPage } from '../features/bureau/bureau-page.tsx'
import { BureausPage } from '../features/bureaus/bureaus-page.tsx'
import { DataPage } from '../features/data/data-page.tsx'
import { IndicatorPage } from '../features/indicator/indicator-page.tsx'
import { ReportPage } from '../features/report/report-page.tsx'
import { SaveView } from '../features/saved/save-view.tsx'
import { SavedSection } from '../features/saved/saved-section.tsx'
import { StartPage } from '../features/start/start-page.tsx'
import { usePinnedDataset } from './dataset-context.tsx'
import { MissingPage } from './not-found-page.tsx'
import { useTitle } from './title.ts'

// ECharts is most of the script; the other pages open without waiting for it.
const ComparePage = lazy(async () => {
  const { ComparePage } = await import('../features/compare/chart-pages.ts')
  return { default: ComparePage }
})

export function StartRoute(): ReactElement {
  useTitle(null)
  return <StartPage dataset={usePinnedDataset()} saved={<SavedSection />} />
}

/** The comparison lives in the link: what the page shows is read from it, and every change is written to it. */
export function CompareRoute(): ReactElement {
  const dataset = usePinnedDataset()
  const router = useRouter()
  const search = useLocation({ select: (location): unknown => location.search })
  const { state, problems, snapshot } = useMemo(
    () => parseCompareLink(search, linkKnowledge(dataset)),
    [search, dataset],
  )
  const first = state.indicators[0]
  const name = (first === undefined ? undefined : dataset.indicatorById.get(first)?.name_zh) ?? '比较'
  useTitle(`${name} · 比较`)
  const change = (next: CompareState) => {
    // The history wants the path without the hash sign that marks it in the address bar.
    router.history.push(formatCompareLink(next).slice(1))
  }
  return (
    <Suspense fallback={<p role="status">正在打开比较……</p>}>
      <ComparePage
        dataset={dataset}
        state={state}
        problems={problems}
        snapshot={snapshot}
        onChange={change}
        saved={<SaveView link={formatCompareLink(state)} suggestion={name} />}
      />
    </Suspense>
  )
}

export function BureauRoute(): ReactElement {
  const dataset = usePinnedDataset()
  const adcode = useParam('adcode')
  const region = dataset.regionByAdcode.get(adcode)
  useTitle(region?.name_zh ?? '找不到这个地区')
  return region === undefined ? (
    <MissingPage what={`区划代码 ${adcode}`} />
  ) : (
    <BureauPage key={adcode} dataset={dataset} region={region} />
  )
}

export function BureausRoute(): ReactElement {
  useTitle('教育部门')
  return <BureausPage dataset={usePinnedDataset()} />
}

export function ReportRoute(): ReactElement {
  const dataset = usePinnedDataset()
  const id = useParam('id')
  const report = dataset.reportById.get(id)
  useTitle(report?.title ?? '找不到这份报告')
  return report === undefined ? (
    <MissingPage what={`报告 ${id}`} />
  ) : (
    <ReportPage dataset={dataset} report={report} />
  )
}

export function IndicatorRoute(): ReactElement {
  const dataset = usePinnedDataset()
  const id = useParam('id')
  const indicator = dataset.indicatorById.get(id)
  useTitle(indicator?.name_zh ?? '找不到这项指标')
  return indicator === undefined ? (
    <MissingPage what={`指标 ${id}`} />
  ) : (
    // A new indicator starts at its own best year.
    <IndicatorPage key={id} dataset={dataset} indicator={indicator} />
  )
}

export function DataRoute(): ReactElement {
  useTitle('数据')
  return <DataPage dataset={usePinnedDataset()} />
}

export function AboutRoute(): ReactElement {
  useTitle('口径与方法')
  return <AboutPage />
}

/** A part of the path by name; the router leaves its type open where the route is not named. */
function useParam(name: string): string {
  const params: Record<string, unknown> = useParams({ strict: false })
  const value = params[name]
  return typeof value === 'string' ? value : ''
}
