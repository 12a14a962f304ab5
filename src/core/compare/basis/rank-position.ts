import type { BasisRule } from './basis-rule.ts'
import { standing } from './standing.ts'

/** Position among those who report, the largest number first; equal numbers and small bands share a position. */
export const rankPosition: BasisRule = (cells) =>
  standing(cells, ({ higher, equal, n }) => ({
    value: higher + 1,
    computed: { basis: 'rank', last: higher + equal, n },
  }))
