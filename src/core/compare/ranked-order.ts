import type { Cell } from './cell.ts'
import { rankCells, type RankOrder } from './rank.ts'

/** Adcodes by value; bureaus without one come last whatever the direction, by the reason. */
export function rankedOrder(cells: readonly Cell[], order: RankOrder = 'descending'): readonly string[] {
  const { ranked, absent } = rankCells(cells, order)
  return [
    ...ranked.map(({ cell }) => cell.adcode),
    ...absent.flatMap((group) => group.cells.map((cell) => cell.adcode)),
  ]
}
