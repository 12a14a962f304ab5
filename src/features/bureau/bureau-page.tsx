import { useMemo, useState } from 'react'
import { EvidencePanel } from '../../components/evidence-panel.tsx'
import { LinkProblems } from '../../components/link-problems.tsx'
import { type Cell, readAgain } from '../../core/compare/cell.ts'
import { type BureauState, parseBureauLink } from '../../core/schema/bureau-link.ts'
import { bureausLink } from '../../core/schema/link.ts'
import type { Region } from '../../core/schema/region.ts'
import { placeOf } from '../../core/table/bureaus.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import styles from './bureau-page.module.css'
import { ChangeList } from './change-list.tsx'
import { NoReports } from './no-reports.tsx'
import { ReportList } from './report-list.tsx'
import { StandingBlock } from './standing-block.tsx'
import { YearsBlock } from './years-block.tsx'

interface BureauPageProps {
  dataset: Dataset
  region: Region
  /** What stands behind the page's link, unread. */
  search: unknown
  /** Takes the state that the reader brought the page into. */
  onChange: (state: BureauState) => void
}

/** Everything one bureau reports: beside its peers, over the years, what came and went, and its reports. */
export function BureauPage({ dataset, region, search, onChange }: BureauPageProps) {
  const [opened, setOpened] = useState<Cell | null>(null)
  const reports = dataset.reportsOfBureau(region.adcode)
  const years = useMemo(() => [...new Set(reports.map((report) => report.year))], [reports])
  const place = placeOf(dataset, region)
  const { state, problems } = useMemo(() => parseBureauLink(search, years), [search, years])
  return (
    <div className={styles.page}>
      <header className={styles.heading}>
        <p className={styles.place}>
          <a href={bureausLink}>教育部门</a>
          {place === '' ? null : ` · ${place}`}
        </p>
        <h1 className={styles.title}>{reports.at(-1)?.bureau ?? `${region.name_zh}教育部门`}</h1>
        <p className={styles.lead}>
          {reports.length === 0
            ? '还没有收录它的报告。没有收录不等于没有发布。'
            : `收录 ${reports.length} 份报告，涉及 ${years.length} 个年度。`}
        </p>
      </header>
      <LinkProblems messages={problems.map(({ message }) => message)} />
      {reports.length === 0 ? (
        <NoReports dataset={dataset} region={region} />
      ) : (
        <>
          <StandingBlock
            dataset={dataset}
            region={region}
            years={years}
            state={state}
            onChange={onChange}
            onOpen={setOpened}
          />
          <YearsBlock dataset={dataset} adcode={region.adcode} years={years} onOpen={setOpened} />
          <ChangeList dataset={dataset} adcode={region.adcode} />
          <ReportList dataset={dataset} reports={reports} />
        </>
      )}
      <EvidencePanel
        cell={opened && readAgain(dataset, opened)}
        regions={dataset.regionByAdcode}
        onClose={() => setOpened(null)}
      />
    </div>
  )
}
