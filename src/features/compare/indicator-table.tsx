import { useMemo } from 'react'
import type { Cell } from '../../core/compare/cell.ts'
import type { Comparison } from '../../core/compare/comparison.ts'
import { coverageText } from '../../core/compare/coverage.ts'
import { noticesOf } from '../../core/compare/notices.ts'
import styles from './compare-page.module.css'
import { ComparabilityNotes } from './comparability-notes.tsx'
import { ComparisonTable } from './comparison-table.tsx'

/** Several indicators in one year: one table, a column an indicator. */
export function IndicatorTable({
  comparison,
  onOpen,
}: {
  comparison: Comparison
  onOpen: (cell: Cell) => void
}) {
  const { indicators, regions } = comparison
  const notices = useMemo(() => noticesOf(comparison), [comparison])
  const [year] = comparison.years
  if (year === undefined) return null
  return (
    <section className={styles.block} aria-label={`${year}年各项指标`}>
      <header className={styles.heading}>
        <h2 className={styles.blockTitle}>
          {indicators.length} 项指标<span className={styles.when}>{year}年</span>
        </h2>
        <p className={styles.coverage}>
          {indicators.map((indicator) => (
            <span key={indicator.id} className={styles.yearCoverage}>
              {indicator.name_zh} {coverageText(comparison.coverage(indicator.id, year))}
            </span>
          ))}
        </p>
      </header>
      <ComparisonTable
        caption={`${indicators.map((indicator) => indicator.name_zh).join('、')}，${year}年`}
        columns={indicators.map((indicator) => ({
          key: indicator.id,
          label: `${indicator.name_zh}（${indicator.unit}）`,
          hint: indicator.definition_zh,
        }))}
        rows={regions.map((region) => ({
          key: region.adcode,
          name: comparison.label(region.adcode),
          cells: indicators.map((indicator) => comparison.cell(indicator.id, region.adcode, year)),
        }))}
        onOpen={onOpen}
      />
      <ComparabilityNotes notices={notices} />
    </section>
  )
}
