import { useMemo, useState, Suspense } from 'react'
import { ChartRoom } from '../../components/chart-room.tsx'
import type { Cell } from '../../core/compare/cell.ts'
import type { Comparison } from '../../core/compare/comparison.ts'
import { basisSuffix } from '../../core/compare/measure-text.ts'
import type { RegionsSelector, ViewForm } from '../../core/schema/compare-state.ts'
import type { Indicator } from '../../core/schema/indicator.ts'
import { indicatorLink } from '../../core/schema/link.ts'
import styles from './compare-page.module.css'
import { ComparabilityNotes } from './comparability-notes.tsx'
import { everyRow } from '../../core/compare/table-rows.ts'
import { CoverageLine } from './coverage-line.tsx'
import { FoldedTwin } from './embed/folded-twin.tsx'
import { LateTwin } from './table/late-twin.tsx'
import { YearsTable } from './table/years-table.tsx'
import { Opening } from './views/opening.tsx'
import type { ViewEntry } from './views/view.ts'
import { yearsText } from './years-text.ts'

interface IndicatorBlockProps {
  comparison: Comparison
  indicator: Indicator
  view: Extract<ViewEntry, { scope: 'indicator' }>
  onOpen: (cell: Cell) => void
  /** Undefined where the comparison is only to be read: then the table twin is folded below the chart. */
  onRegions?: (regions: RegionsSelector) => void
  form: ViewForm | undefined
  onForm: (form: ViewForm | undefined) => void
}

/** One indicator of the comparison: its title, chart, table twin and notes. */
export function IndicatorBlock(props: IndicatorBlockProps) {
  const { comparison, indicator, view, onOpen, onRegions, form, onForm } = props
  const Draw = view.component
  const readOnly = onRegions === undefined
  // The notes are made anew whenever their list is another one.
  const indicators = useMemo(() => [indicator], [indicator])
  const beside = view.twin === 'beside' && !readOnly
  // Of the block: a view that puts its twin elsewhere does not forget what the reader looks for.
  const filter = useState(everyRow)
  const twin = (
    <YearsTable
      comparison={comparison}
      indicator={indicator}
      onOpen={onOpen}
      ranked={view.id === 'rank'}
      filter={filter}
    />
  )
  return (
    <section className={styles.block} aria-labelledby={`title-${indicator.id}`}>
      <header className={styles.heading}>
        <h2 id={`title-${indicator.id}`} className={styles.blockTitle} tabIndex={-1}>
          {readOnly ? (
            indicator.name_zh
          ) : (
            <a className={styles.titleLink} href={indicatorLink(indicator.id)}>
              {indicator.name_zh}
            </a>
          )}
          <span className={styles.when}>
            {yearsText(comparison.years)}
            {basisSuffix(comparison.basis)}
          </span>
        </h2>
        <CoverageLine comparison={comparison} indicators={[indicator]} />
      </header>
      <ChartRoom className={beside ? styles.beside : styles.stacked} wide={!beside}>
        <Suspense fallback={<Opening />}>
          <Draw comparison={comparison} indicator={indicator} onOpen={onOpen} form={form} onForm={onForm} />
        </Suspense>
        {view.twin === 'none' ? null : (
          <FoldedTwin folds={readOnly}>
            {readOnly ? (
              twin
            ) : (
              // Made anew where it moves: a table that jumps from beside the chart to below it moves what is read.
              <LateTwin key={view.twin} comparison={comparison}>
                {twin}
              </LateTwin>
            )}
          </FoldedTwin>
        )}
      </ChartRoom>
      <ComparabilityNotes comparison={comparison} indicators={indicators} onRegions={onRegions} />
    </section>
  )
}
