import type { Basis, View } from '../../schema/compare-state.ts'
import type { Region } from '../../schema/region.ts'
import type { Selection } from '../selection.ts'
import { isAgainstBase, isPerHead, isStanding } from './basis.ts'

/** Null where the basis makes sense for the selection; otherwise one Chinese sentence that says why not. */
export function basisObstacle(basis: Basis, selection: Selection, view: View): string | null {
  const { indicators, regions, years } = selection
  if (isPerHead(basis) && indicators.length > 0 && indicators.every(({ measure }) => measure === 'rate')) {
    return '比率本身就是百分比，不再除以人口。'
  }
  if (isAgainstBase(basis) && years.length < 2) return '要选起止两个年份，才有变化可算。'
  if (isStanding(basis) && regions.length < 2) {
    return '只选了一家，没有名次可言。'
  }
  if (basis === 'rank' && view === 'rank') return '排名图已经写明名次。'
  return null
}

/**
 * The basis asked for where it makes sense; otherwise the printed numbers, and why. Among some of the bureaus nobody has
 * a standing: with others `awaited` there is none.
 */
export function chooseBasis(
  wanted: Basis,
  selection: Selection,
  view: View,
  awaited: readonly Region[] = [],
): { readonly basis: Basis; readonly note: string | null } {
  const note =
    isStanding(wanted) && awaited.length > 0
      ? `还有 ${awaited.length} 家尚未载入，名次和百分位要等载齐。`
      : basisObstacle(wanted, selection, view)
  return { basis: note === null ? wanted : 'raw', note }
}

/** Null where years can be borrowed; otherwise one Chinese sentence that says why not. */
export function toleranceObstacle(basis: Basis, selection: Selection): string | null {
  if (isAgainstBase(basis)) return '算变化时不借用邻年的数。'
  if (isStanding(basis)) return '排名次和百分位时不借用：只在当年的报告者中排。'
  if (selection.years.length > 1) return '看几个年份时不借用：每年自有一栏，空缺本身就是信息。'
  return null
}
