import { type ReactNode, useMemo, useState } from 'react'
import type { Cell } from '../../core/compare/cell.ts'
import type { CompareState, RegionsSelector } from '../../core/schema/compare-state.ts'
import type { LinkProblem } from '../../core/schema/link-fields.ts'
import { formOf, withForm } from '../../core/schema/view-forms.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import { AwaitedNote, isEmpty } from './awaited-note.tsx'
import styles from './compare-page.module.css'
import { SelectionControls } from './controls/selection-controls.tsx'
import { IndicatorBlock } from './indicator-block.tsx'
import { LinkProblems } from '../../components/link-problems.tsx'
import { asItIs, OpenedEvidence } from './opened-evidence.tsx'
import { readComparison } from './read-comparison.ts'
import { SourceList } from './share/source-list.tsx'
import { SnapshotNotice } from './share/snapshot-notice.tsx'
import { TakeAway } from './share/take-away.tsx'
import { withView } from './views/registry.ts'
import { useYearsAhead } from './use-years-ahead.ts'
import { useViewsAhead } from './views/use-views-ahead.ts'
import { WholeBlock } from './whole-block.tsx'

interface ComparePageProps {
  dataset: Dataset
  state: CompareState
  /** What of the link could not be taken as written. */
  problems: readonly LinkProblem[]
  /** The dataset version the link cites; undefined where it cites none. */
  snapshot?: string | undefined
  onChange: (state: CompareState) => void
  /** Where the reader keeps comparisons. */
  saved?: ReactNode
}

/** One comparison: what is compared, the chart, its table twin, and what keeps the numbers from being comparable. */
export function ComparePage({ dataset, state, problems, snapshot, onChange, saved }: ComparePageProps) {
  const [opened, setOpened] = useState<Cell | null>(null)
  const { selection, view, basis, comparison, messages } = useMemo(
    () => readComparison(dataset, state, problems),
    [dataset, state, problems],
  )
  const range = dataset.years ?? [2024, 2024]
  useViewsAhead()
  useYearsAhead(dataset, selection, range)
  const onRegions = (regions: RegionsSelector) => onChange({ ...state, regions })
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>比较</h1>
      <SelectionControls
        dataset={dataset}
        state={state}
        selection={selection}
        view={view}
        basis={basis}
        range={range}
        onChange={(change) => onChange({ ...state, ...change })}
        onView={(next) => onChange(withView(state, next, selection, range))}
      />
      <LinkProblems messages={messages} />
      {snapshot === undefined ? null : <SnapshotNotice cited={snapshot} shown={dataset.version} />}
      <div className={styles.actions}>
        {saved}
        <TakeAway comparison={comparison} state={state} version={dataset.version} />
      </div>
      {isEmpty(comparison) ? null : view.scope === 'whole' ? (
        <WholeBlock comparison={comparison} view={view} onOpen={setOpened} onRegions={onRegions} />
      ) : (
        selection.indicators.map((indicator, place) => (
          // By place: another indicator is drawn over the last one, which takes half the time of drawing it anew.
          <IndicatorBlock
            key={place}
            comparison={comparison}
            indicator={indicator}
            view={view}
            onOpen={setOpened}
            form={formOf(state, view.id, indicator.id)}
            onForm={(form) => onChange(withForm(state, indicator.id, form))}
            onRegions={onRegions}
          />
        ))
      )}
      <AwaitedNote comparison={comparison} />
      {isEmpty(comparison) ? null : (
        <SourceList comparison={comparison} state={state} version={dataset.version} />
      )}
      <OpenedEvidence
        cell={opened && asItIs(comparison, opened)}
        regions={dataset.regionByAdcode}
        onClose={() => setOpened(null)}
      />
    </div>
  )
}
