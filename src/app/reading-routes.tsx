import { useLocation, useParams, useRouter } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { bureauLink } from '../core/schema/link.ts'
import { AboutPage } from '../features/about/about-page.tsx'
import { BureauPage } from '../features/bureau/bureau-page.tsx'
import { BureausPage } from '../features/bureaus/bureaus-page.tsx'
import { DataPage } from '../features/data/data-page.tsx'
import { NewsSection } from '../features/data/news-section.tsx'
import type { Correctable } from '../components/corrections-context.ts'
import { CorrectFigure } from '../features/import/corrections/correct-figure.tsx'
import { ImportPage } from '../features/import/import-page.tsx'
import { ReaderPage } from '../features/import/reader-page.tsx'
import { QueuePage } from '../features/import/review/queue-page.tsx'
import { ReviewPage } from '../features/import/review/review-page.tsx'
import { IndicatorPage } from '../features/indicator/indicator-page.tsx'
import { ReportPage } from '../features/report/report-page.tsx'
import { StoragePage } from '../features/storage/storage-page.tsx'
import { usePinnedDataset } from './dataset-context.tsx'
import { MissingPage } from './not-found-page.tsx'
import { applySettings } from './theme.ts'
import { useTitle } from './title.ts'

// The pages one reads rather than works with: fetched as one, when the first of them is opened.

export { NotFoundPage } from './not-found-page.tsx'

/** Year and peers live in the link, as a comparison does. */
export function BureauRoute(): ReactElement {
  const dataset = usePinnedDataset()
  const router = useRouter()
  const search = useLocation({ select: (location): unknown => location.search })
  const adcode = useParam('adcode')
  const region = dataset.regionByAdcode.get(adcode)
  useTitle(region?.name_zh ?? '找不到这个地区')
  return region === undefined ? (
    <MissingPage what={`区划代码 ${adcode}`} />
  ) : (
    <BureauPage
      key={adcode}
      dataset={dataset}
      region={region}
      search={search}
      onChange={(state) => router.history.push(bureauLink(adcode, state).slice(1))}
    />
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

export function ImportRoute(): ReactElement {
  useTitle('导入报告')
  return <ImportPage dataset={usePinnedDataset()} />
}

export function ReaderRoute(): ReactElement {
  useTitle('对照原文')
  const id = useParam('id')
  return <ReaderPage key={id} dataset={usePinnedDataset()} id={id} />
}

export function QueueRoute(): ReactElement {
  useTitle('复核')
  return <QueuePage dataset={usePinnedDataset()} />
}

export function ReviewRoute(): ReactElement {
  useTitle('复核一份报告')
  const id = useParam('id')
  const search = useLocation({ select: (location): unknown => location.search })
  const at = placeIn(search)
  return <ReviewPage key={`${id}/${at ?? ''}`} dataset={usePinnedDataset()} id={id} at={at} />
}

/** Where in the text a link of a figure leads. */
function placeIn(search: unknown): number | null {
  const at = typeof search === 'object' && search !== null && 'at' in search ? Number(search.at) : NaN
  return Number.isSafeInteger(at) ? at : null
}

/** At a figure, on whatever page that stands. */
export function CorrectionPart(props: Correctable & { isAsked: boolean }): ReactElement {
  return <CorrectFigure dataset={usePinnedDataset()} {...props} />
}

export function DataRoute(): ReactElement {
  useTitle('数据')
  return <DataPage dataset={usePinnedDataset()} news={<NewsSection />} />
}

export function AboutRoute(): ReactElement {
  useTitle('口径与方法')
  return <AboutPage />
}

export function StorageRoute(): ReactElement {
  useTitle('本机存储')
  return <StoragePage onSettings={applySettings} />
}

/** A part of the path by name; the router leaves its type open where the route is not named. */
function useParam(name: string): string {
  const params: Record<string, unknown> = useParams({ strict: false })
  const value = params[name]
  return typeof value === 'string' ? value : ''
}
