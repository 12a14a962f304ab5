import { type MouseEvent, useMemo, useState } from 'react'
import type { Cell } from '../../../core/compare/cell.ts'
import type { CompareState } from '../../../core/schema/compare-state.ts'
import type { LinkProblem } from '../../../core/schema/link-fields.ts'
import { formOf, withForm } from '../../../core/schema/view-forms.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import page from '../compare-page.module.css'
import { AwaitedNote, isEmpty } from '../awaited-note.tsx'
import { IndicatorBlock } from '../indicator-block.tsx'
import { LinkProblems } from '../../../components/link-problems.tsx'
import { OpenedEvidence } from '../opened-evidence.tsx'
import { readComparison } from '../read-comparison.ts'
import { SnapshotNotice } from '../share/snapshot-notice.tsx'
import { usePrintDrawing } from '../share/use-print-drawing.ts'
import { WholeBlock } from '../whole-block.tsx'
import { yearsText } from '../years-text.ts'
import styles from './embed-page.module.css'
import { SourceLine } from './source-line.tsx'

interface EmbedPageProps {
  dataset: Dataset
  state: CompareState
  /** What of the link could not be taken as written. */
  problems: readonly LinkProblem[]
  /** The dataset version the link cites; undefined where it cites none. */
  snapshot: string | undefined
}

/** A comparison to be read on another site: chart, evidence, table, notes and where it comes from; nothing to set. */
export function EmbedPage({ dataset, state, problems, snapshot }: EmbedPageProps) {
  usePrintDrawing()
  const [opened, setOpened] = useState<Cell | null>(null)
  // Drawing otherwise only helps to read it: the link of the frame stays.
  const [forms, setForms] = useState(state.forms)
  const drawn = { ...state, forms }
  const { view, comparison, messages } = useMemo(
    () => readComparison(dataset, state, problems),
    [dataset, state, problems],
  )
  const names = comparison.indicators.map((indicator) => indicator.name_zh).join('、')
  return (
    <div className={styles.page} onClickCapture={openElsewhere}>
      <h1 className={page.title}>
        {names}，{yearsText(comparison.years)}：{view.name}
      </h1>
      <LinkProblems messages={messages} />
      {isEmpty(comparison) ? null : view.scope === 'whole' ? (
        <WholeBlock comparison={comparison} view={view} onOpen={setOpened} />
      ) : (
        comparison.indicators.map((indicator) => (
          <IndicatorBlock
            key={indicator.id}
            comparison={comparison}
            indicator={indicator}
            view={view}
            form={formOf(drawn, view.id, indicator.id)}
            onForm={(form) => setForms(withForm(drawn, indicator.id, form).forms)}
            onOpen={setOpened}
          />
        ))
      )}
      <AwaitedNote comparison={comparison} />
      {snapshot === undefined ? null : <SnapshotNotice cited={snapshot} shown={dataset.version} />}
      <SourceLine comparison={comparison} state={state} version={dataset.version} snapshot={snapshot} />
      <OpenedEvidence cell={opened} regions={dataset.regionByAdcode} onClose={() => setOpened(null)} />
    </div>
  )
}

/** Whatever leads away opens in a tab of its own: the frame belongs to the page around it. */
function openElsewhere({ target }: MouseEvent) {
  const link = target instanceof Element ? target.closest('a') : null
  if (link === null) return
  link.target = '_blank'
  link.rel = 'noopener'
}
