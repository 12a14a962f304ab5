import { Suspense } from 'react'
import type { Cell } from '../../core/compare/cell.ts'
import type { Comparison } from '../../core/compare/comparison.ts'
import { basisSuffix } from '../../core/compare/measure-text.ts'
import type { RegionsSelector } from '../../core/schema/compare-state.ts'
import styles from './compare-page.module.css'
import { ComparabilityNotes } from './comparability-notes.tsx'
import { CoverageLine } from './coverage-line.tsx'
import { FoldedTwin } from './embed/folded-twin.tsx'
import { IndicatorTable } from './table/indicator-table.tsx'
import { YearsTable } from './table/years-table.tsx'
import { Opening } from './views/opening.tsx'
import type { ViewEntry } from './views/view.ts'
import { yearsText } from './years-text.ts'

interface WholeBlockProps {
  comparison: Comparison
  view: Extract<ViewEntry, { scope: 'whole' }>
  onOpen: (cell: Cell) => void
  /** Undefined where the comparison is only to be read: then the table twin is folded below the chart. */
  onRegions?: (regions: RegionsSelector) => void
}

/** The whole comparison in one drawing: title, chart, table twin and notes. */
export function WholeBlock({ comparison, view, onOpen, onRegions }: WholeBlockProps) {
  const { indicators } = comparison
  const Draw = view.component
  const readOnly = onRegions === undefined
  const [first] = indicators
  const title = first !== undefined && indicators.length === 1 ? first.name_zh : `${indicators.length} 项指标`
  return (
    <section className={styles.block} aria-labelledby="title-whole">
      <header className={styles.heading}>
        <h2 id="title-whole" className={styles.blockTitle} tabIndex={-1}>
          {title}
          <span className={styles.when}>
            {yearsText(comparison.years)}
            {basisSuffix(comparison.basis)}
          </span>
        </h2>
        <CoverageLine comparison={comparison} indicators={indicators} />
      </header>
      <div className={view.twin === 'beside' && !readOnly ? styles.beside : styles.stacked}>
        <Suspense fallback={<Opening />}>
          <Draw comparison={comparison} onOpen={onOpen} />
        </Suspense>
        {view.twin === 'none' ? null : (
          <FoldedTwin folds={readOnly}>
            <WholeTwin comparison={comparison} onOpen={onOpen} />
          </FoldedTwin>
        )}
      </div>
      <ComparabilityNotes comparison={comparison} indicators={indicators} onRegions={onRegions} />
    </section>
  )
}

/** The numbers behind a drawing of everything: one table for one year, otherwise a table an indicator. */
function WholeTwin({ comparison, onOpen }: Pick<WholeBlockProps, 'comparison' | 'onOpen'>) {
  if (comparison.years.length === 1) return <IndicatorTable comparison={comparison} onOpen={onOpen} />
  return comparison.indicators.map((indicator) => (
    <YearsTable
      key={indicator.id}
      comparison={comparison}
      indicator={indicator}
      onOpen={onOpen}
      ranked={false}
    />
  ))
}
