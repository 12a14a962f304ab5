import type { Cell } from './cell.ts'
import { rankCells, type RankOrder } from './rank.ts'

/** The cells by value; those without one come last whatever the direction, by the reason. */
export function rankedOrder(cells: readonly Cell[], order: RankOrder = 'descending'): readonly Cell[] {
  const { ranked, absent } = rankCells(cells, order)
  return [...ranked.map(({ cell }) => cell), ...absent.flatMap((group) => group.cells)]
}
