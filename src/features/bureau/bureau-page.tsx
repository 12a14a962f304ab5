import { useMemo, useState } from 'react'
import { CellButton } from '../../components/cell-button.tsx'
import { EvidencePanel } from '../../components/evidence-panel.tsx'
import { ReportTimeliness } from '../../components/report-timeliness.tsx'
import { type Cell, readCell } from '../../core/compare/cell.ts'
import { reportKindNames } from '../../core/compare/cell-text.ts'
import { groupNames } from '../../core/schema/indicator-names.ts'
import { indicatorGroups } from '../../core/schema/indicator.ts'
import { reportLink } from '../../core/schema/link.ts'
import type { Region } from '../../core/schema/region.ts'
import { placeOf } from '../../core/table/bureaus.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import styles from './bureau-page.module.css'

/** Everything one bureau reports: its reports, and every indicator it states in any year. */
export function BureauPage({ dataset, region }: { dataset: Dataset; region: Region }) {
  const [opened, setOpened] = useState<Cell | null>(null)
  const reports = dataset.reportsOfBureau(region.adcode)
  const years = useMemo(() => [...new Set(reports.map((report) => report.year))], [reports])
  const place = placeOf(dataset, region)
  return (
    <div className={styles.page}>
      <header className={styles.heading}>
        {place === '' ? null : <p className={styles.place}>{place}</p>}
        <h1 className={styles.title}>{reports.at(-1)?.bureau ?? `${region.name_zh}教育部门`}</h1>
        <p className={styles.lead}>
          {reports.length === 0
            ? '还没有收录它的报告。没有收录不等于没有发布。'
            : `收录 ${reports.length} 份报告，涉及 ${years.length} 个年度。`}
        </p>
      </header>
      {reports.length > 0 ? (
        <section className={styles.section} aria-labelledby="reports">
          <h2 id="reports" className={styles.subtitle}>
            报告
          </h2>
          <ul className={styles.reports}>
            {reports.toReversed().map((report) => (
              <li key={report.id} className={styles.report}>
                <a href={reportLink(report.id)}>{report.title}</a>
                <span className={styles.meta}>
                  {report.year}年 · {reportKindNames[report.kind]} ·{' '}
                  {report.coverage === 'full' ? '读了全文' : '只读了开头'} ·{' '}
                  {dataset.figuresOfReport(report.id).length} 个数字
                </span>
                <ReportTimeliness report={report} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {years.length > 0 ? (
        <IndicatorGroups dataset={dataset} adcode={region.adcode} years={years} onOpen={setOpened} />
      ) : null}
      <EvidencePanel cell={opened} regionName={region.name_zh} onClose={() => setOpened(null)} />
    </div>
  )
}

interface IndicatorGroupsProps {
  dataset: Dataset
  adcode: string
  years: readonly number[]
  onOpen: (cell: Cell) => void
}

/** One table a group; an indicator no report of the bureau states is counted below it, not listed. */
function IndicatorGroups({ dataset, adcode, years, onOpen }: IndicatorGroupsProps) {
  return indicatorGroups.map((group) => {
    const members = dataset.indicators.filter((indicator) => indicator.group === group)
    const rows = members
      .map((indicator) => ({
        indicator,
        cells: years.map((year) => readCell(dataset, indicator.id, adcode, year)),
      }))
      .filter((row) => row.cells.some((cell) => cell.state === 'reported' || cell.state === 'ambiguous'))
    const silent = members.length - rows.length
    return (
      <section key={group} className={styles.section} aria-labelledby={`group-${group}`}>
        <h2 id={`group-${group}`} className={styles.subtitle}>
          {groupNames[group]}
        </h2>
        {rows.length === 0 ? null : (
          <div
            className={styles.scroller}
            tabIndex={0}
            role="region"
            aria-label={`${groupNames[group]}（表格）`}
          >
            <table className={styles.table}>
              <caption className={styles.hidden}>{groupNames[group]}各项指标，按年度</caption>
              <thead>
                <tr>
                  <th scope="col">指标</th>
                  {years.map((year) => (
                    <th key={year} scope="col" className={styles.year}>
                      {year}年
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ indicator, cells }) => (
                  <tr key={indicator.id}>
                    <th scope="row">
                      {indicator.name_zh}
                      <span className={styles.unit}>（{indicator.unit}）</span>
                    </th>
                    {cells.map((cell) => (
                      <td key={cell.year} className={styles.year}>
                        <CellButton cell={cell} onOpen={onOpen} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {silent > 0 ? (
          <p className={styles.meta}>
            {rows.length === 0 ? '本组' : '本组另有'} {silent} 项指标，收录的报告里没有读到数字。
          </p>
        ) : null}
      </section>
    )
  })
}
