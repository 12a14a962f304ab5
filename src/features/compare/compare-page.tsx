import { type ReactNode, useMemo, useState } from 'react'
import { EvidencePanel } from '../../components/evidence-panel.tsx'
import { Notice } from '../../components/notice.tsx'
import type { Cell } from '../../core/compare/cell.ts'
import { basisNames } from '../../core/compare/measure-text.ts'
import { chooseBasis, toleranceObstacle } from '../../core/compare/basis/basis-obstacle.ts'
import { compare } from '../../core/compare/comparison.ts'
import { resolveSelection } from '../../core/compare/selection.ts'
import { summarise } from '../../core/compare/summary.ts'
import type { CompareState, RegionsSelector } from '../../core/schema/compare-state.ts'
import type { LinkProblem } from '../../core/schema/link-fields.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import styles from './compare-page.module.css'
import { SelectionControls } from './controls/selection-controls.tsx'
import { IndicatorBlock } from './indicator-block.tsx'
import { SourceList } from './share/source-list.tsx'
import { SnapshotNotice } from './share/snapshot-notice.tsx'
import { TakeAway } from './share/take-away.tsx'
import { chooseView, withView } from './views/registry.ts'
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
  const selection = useMemo(() => resolveSelection(dataset, state), [dataset, state])
  const summary = useMemo(() => summarise(dataset), [dataset])
  const bureaus = useMemo(
    () => new Map(summary.byIndicator.map((tally) => [tally.indicator.id, tally.bureaus])),
    [summary],
  )
  const { entry: view, note } = chooseView(state.view, selection)
  const { basis, note: basisNote } = chooseBasis(state.basis, selection, view.id)
  const { tolerance, own, reference } = state
  const comparison = useMemo(
    () => compare(dataset, selection, { basis, tolerance, own, reference }),
    [dataset, selection, basis, tolerance, own, reference],
  )
  const noLoan = tolerance === undefined ? null : toleranceObstacle(basis, selection)
  const range = summary.years ?? [2024, 2024]
  const messages = [
    ...problems.map((problem) => problem.message),
    ...(note === null ? [] : [`${note}已换成“${view.name}”。`]),
    ...(basisNote === null ? [] : [`没有按“${basisNames[state.basis]}”计算：${basisNote}`]),
    ...(noLoan === null ? [] : [noLoan]),
    ...(view.reference && comparison.reference.note !== null
      ? [`没有按所要的画参照线：${comparison.reference.note}`]
      : []),
  ]
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
        bureaus={bureaus}
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
      {view.scope === 'whole' ? (
        <WholeBlock comparison={comparison} view={view} onOpen={setOpened} onRegions={onRegions} />
      ) : (
        selection.indicators.map((indicator) => (
          <IndicatorBlock
            key={indicator.id}
            comparison={comparison}
            indicator={indicator}
            view={view}
            onOpen={setOpened}
            onRegions={onRegions}
          />
        ))
      )}
      <SourceList comparison={comparison} state={state} version={dataset.version} />
      <EvidencePanel
        cell={opened}
        regionName={
          opened === null ? '' : (dataset.regionByAdcode.get(opened.adcode)?.name_zh ?? opened.adcode)
        }
        onClose={() => setOpened(null)}
      />
    </div>
  )
}

/** What of the link was not taken as written. */
function LinkProblems({ messages }: { messages: readonly string[] }) {
  if (messages.length === 0) return null
  return (
    <Notice tone="warn" role="status" title="链接里有几处没有照办">
      <ul>
        {messages.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Notice>
  )
}
