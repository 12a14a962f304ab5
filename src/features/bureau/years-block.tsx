import { CellButton } from '../../components/cell-button.tsx'
import { type Cell, readCell } from '../../core/compare/cell.ts'
import { groupNames } from '../../core/schema/indicator-names.ts'
import { indicatorGroups } from '../../core/schema/indicator.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import styles from './bureau-page.module.css'

interface YearsBlockProps {
  dataset: Dataset
  adcode: string
  years: readonly number[]
  onOpen: (cell: Cell) => void
}

/** Every indicator the bureau states in any year, a column a year; those no report states are counted, not listed. */
export function YearsBlock({ dataset, adcode, years, onOpen }: YearsBlockProps) {
  const rows = dataset.indicators
    .map((indicator) => ({
      indicator,
      cells: years.map((year) => readCell(dataset, indicator.id, adcode, year)),
    }))
    .filter((row) => row.cells.some((cell) => cell.state === 'reported' || cell.state === 'ambiguous'))
  const silent = dataset.indicators.length - rows.length
  return (
    <section className={styles.section} aria-labelledby="years">
      <h2 id="years" className={styles.subtitle}>
        历年
      </h2>
      {rows.length === 0 ? null : (
        <div className={styles.scroller} tabIndex={0} role="region" aria-label="历年各项指标（表格）">
          <table className={styles.table}>
            <caption className={styles.hidden}>各项指标，按年度</caption>
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
            {indicatorGroups.map((group) => {
              const members = rows.filter((row) => row.indicator.group === group)
              if (members.length === 0) return null
              return (
                <tbody key={group}>
                  <tr>
                    <th colSpan={years.length + 1} scope="rowgroup" className={styles.group}>
                      {groupNames[group]}
                    </th>
                  </tr>
                  {members.map(({ indicator, cells }) => (
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
              )
            })}
          </table>
        </div>
      )}
      {silent > 0 ? (
        <p className={styles.meta}>
          {rows.length === 0 ? '' : '另有 '}
          {silent} 项指标，收录的报告里没有读到数字。
        </p>
      ) : null}
    </section>
  )
}
