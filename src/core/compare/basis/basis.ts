import type { Basis } from '../../schema/compare-state.ts'
import type { Cell } from '../cell.ts'
import type { BasisContext, BasisRule } from './basis-rule.ts'
import { change } from './change.ts'
import { indexToBase } from './index-to-base.ts'
import { per100k, per10kChildren } from './per-head.ts'
import { percentChange } from './percent-change.ts'
import { percentile } from './percentile.ts'
import { rankPosition } from './rank-position.ts'

/** One indicator's cells of one year in the given basis. */
export function inBasis(basis: Basis, cells: readonly Cell[], context: BasisContext): readonly Cell[] {
  return rules[basis](cells, context)
}

/** Bases that count from the first year of the comparison. */
export const isAgainstBase = (basis: Basis): basis is 'change' | 'pctchange' | 'index' =>
  basis === 'change' || basis === 'pctchange' || basis === 'index'

/** Bases that place a bureau among the reporters of the year. */
export const isStanding = (basis: Basis): basis is 'rank' | 'percentile' =>
  basis === 'rank' || basis === 'percentile'

export const isPerHead = (basis: Basis): basis is 'per100k' | 'per10kchildren' =>
  basis === 'per100k' || basis === 'per10kchildren'

const rules: Readonly<Record<Basis, BasisRule>> = {
  raw: (cells) => cells,
  per100k,
  per10kchildren: per10kChildren,
  change,
  pctchange: percentChange,
  index: indexToBase,
  rank: rankPosition,
  percentile,
}
