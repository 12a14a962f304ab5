import type { BasisRule } from './basis-rule.ts'
import { percentileOf } from '../kernels/positions.ts'
import { standing } from './standing.ts'

/** Percent of the reporters with a lower value, plus half of those with the same, the bureau itself among them. */
export const percentile: BasisRule = (cells) =>
  standing(cells, ({ lower, equal, n }) => ({
    value: percentileOf(lower, equal, n),
    computed: { basis: 'percentile', lower, equal, n },
  }))
