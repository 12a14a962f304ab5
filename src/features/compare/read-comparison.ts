import { byArrival } from '../../core/compare/awaited.ts'
import { basisNames } from '../../core/compare/measure-text.ts'
import { chooseBasis, toleranceObstacle } from '../../core/compare/basis/basis-obstacle.ts'
import { compare, type Comparison } from '../../core/compare/comparison.ts'
import { resolveSelection, type Selection } from '../../core/compare/selection.ts'
import type { Basis, CompareState } from '../../core/schema/compare-state.ts'
import type { LinkProblem } from '../../core/schema/link-fields.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import { chooseView } from './views/registry.ts'
import type { ViewEntry } from './views/view.ts'

/** What a link asks for, as far as it can be had. */
export interface ReadComparison {
  readonly selection: Selection
  readonly view: ViewEntry
  readonly basis: Basis
  readonly comparison: Comparison
  /** What of the link was not done, a Chinese sentence each: its own problems first. */
  readonly messages: readonly string[]
}

/** Resolves a link's state against the dataset: a view or basis that makes no sense is replaced, and said. */
export function readComparison(
  dataset: Dataset,
  state: CompareState,
  problems: readonly LinkProblem[],
): ReadComparison {
  const selection = resolveSelection(dataset, state)
  const { entry: view, note } = chooseView(state.view, selection)
  const { awaited } = byArrival(dataset, selection.indicators, selection.regions)
  const { basis, note: basisNote } = chooseBasis(state.basis, selection, view.id, awaited)
  const { tolerance, own, reference } = state
  const comparison = compare(dataset, selection, { basis, tolerance, own, reference })
  const noLoan = tolerance === undefined ? null : toleranceObstacle(basis, selection)
  return {
    selection,
    view,
    basis,
    comparison,
    messages: [
      ...problems.map((problem) => problem.message),
      ...(note === null ? [] : [`${note}已换成“${view.name}”。`]),
      ...(basisNote === null ? [] : [`没有按“${basisNames[state.basis]}”计算：${basisNote}`]),
      ...(noLoan === null ? [] : [noLoan]),
      ...(view.reference && comparison.reference.note !== null
        ? [`没有按所要的画参照线：${comparison.reference.note}`]
        : []),
    ],
  }
}
