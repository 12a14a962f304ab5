import type { Comparison } from '../../core/compare/comparison.ts'
import { coverageText } from '../../core/compare/coverage.ts'
import type { Indicator } from '../../core/schema/indicator.ts'
import styles from './compare-page.module.css'

interface CoverageLineProps {
  comparison: Comparison
  indicators: readonly Indicator[]
}

/** “31 / 47 家已报告”, for every year and indicator shown, so that nobody mistakes few reporters for a trend. */
export function CoverageLine({ comparison, indicators }: CoverageLineProps) {
  const { years, awaited } = comparison
  return (
    <p className={styles.coverage}>
      {indicators.flatMap((indicator) =>
        years.map((year) => (
          <span key={`${indicator.id}/${year}`} className={styles.yearCoverage}>
            {indicators.length > 1 ? `${indicator.name_zh} ` : ''}
            {years.length > 1 ? `${year}年 ` : ''}
            {coverageText(comparison.coverage(indicator.id, year))}
            {awaited.length === 0 ? '' : `，另 ${awaited.length} 家尚未载入`}
          </span>
        )),
      )}
    </p>
  )
}
