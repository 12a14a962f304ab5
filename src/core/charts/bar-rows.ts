import type { Cell } from '../compare/cell.ts'
import type { Comparison } from '../compare/comparison.ts'
import { markedLabel } from './marked-label.ts'
import { oncePer } from '../compare/once-per.ts'
import { rankCells, type Ranking, type RankOrder, rankText } from '../compare/rank.ts'

/** One line of the chart: a ranked value, or the reason why there is none. */
export interface BarRow {
  readonly cell: Cell
  /** The region's name, with rank: `1 万州区`, `并列2 乐昌市`, `第3–5名 宁县`; without a rank the bare name. */
  readonly label: string
  readonly rank: number | null
}

/** All rows of the ranking, those without a value at the end, by the reason. */
export function barRows(
  comparison: Comparison,
  cells: readonly Cell[],
  order?: RankOrder,
): readonly BarRow[] {
  return rowsOf(comparison)(rankCells(cells, order))
}

// Axis, bars and tooltips of one chart ask for the same rows.
const rowsOf = oncePer((comparison: Comparison) => oncePer((ranking: Ranking) => label(comparison, ranking)))

function label(comparison: Comparison, { ranked, absent }: Ranking): readonly BarRow[] {
  return [
    ...ranked.map((row) => ({
      cell: row.cell,
      rank: row.rank,
      label: `${rankText(row)} ${markedLabel(comparison, row.cell.adcode)}`,
    })),
    ...absent.flatMap((group) =>
      group.cells.map((cell) => ({ cell, rank: null, label: markedLabel(comparison, cell.adcode) })),
    ),
  ]
}

/** CSS pixels the longest name takes at 12 px, within bounds. A drawing's windows have to agree on it. */
export function nameWidth(rows: readonly { readonly label: string }[]): number {
  let widest = 0
  for (const { label } of rows) {
    widest = Math.max(widest, textWidth(label))
    if (widest >= mostNameWidth) break
  }
  return Math.min(mostNameWidth, Math.max(36, Math.ceil(widest) + 4))
}

const mostNameWidth = 132

/** About as wide as the text is at 12 px: a Chinese character is a square, a digit a little over half of one. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += character < '\u2000' ? 7 : 12
  return width
}
