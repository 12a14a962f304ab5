import { insteadOfAddress } from '../core/compare/report-text.ts'
import type { Report } from '../core/schema/report.ts'

/** The way to a report's own page, or that none is known. */
export function OriginalPage({ report, asideClass }: { report: Report; asideClass: string | undefined }) {
  if (report.url === null) return insteadOfAddress(report)
  return (
    <a href={report.url} target="_blank" rel="noreferrer noopener">
      {new URL(report.url).host}
      <span className={asideClass}>（打开政府网站，需联网）</span>
    </a>
  )
}
