import { type Cell, type CellState, absentStates } from './cell.ts'
import { certainty } from './kernels/certainty.ts'

/** A row of a comparison's table. */
export interface NamedCells {
  readonly name: string
  /** A cell a column. */
  readonly cells: readonly Cell[]
}

/** `column` counts from 0; the row's name is a column of its own. */
export interface RowSort {
  readonly column: number | 'name'
  readonly direction: 'descending' | 'ascending'
}

/** What a reader looks for; an empty name and no state leave every row in. */
export interface RowFilter {
  readonly name: string
  /** Rows with this state in at least one of their columns. */
  readonly state: CellState | null
}

export const everyRow: RowFilter = { name: '', state: null }

/**
 * Rows by one column. A cell without a value comes last whatever the direction, by the reason; among equal numbers
 * the exact one comes first. Rows that stand alike keep their order; null keeps the order of all.
 */
export function sortRows<T extends NamedCells>(rows: readonly T[], sort: RowSort | null): readonly T[] {
  if (sort === null) return rows
  const { column, direction } = sort
  const sign = direction === 'ascending' ? 1 : -1
  if (column === 'name') return rows.toSorted((a, b) => sign * byName.compare(a.name, b.name))
  return rows.toSorted((a, b) => compareCells(a.cells[column], b.cells[column], sign))
}

export function filterRows<T extends NamedCells>(
  rows: readonly T[],
  { name, state }: RowFilter,
): readonly T[] {
  const wanted = name.trim()
  if (wanted === '' && state === null) return rows
  return rows.filter(
    (row) => row.name.includes(wanted) && (state === null || row.cells.some((cell) => cell.state === state)),
  )
}

/** The states that stand in the rows, reported first. */
export function statesAmong(rows: readonly NamedCells[]): readonly CellState[] {
  const found = new Set<CellState>()
  for (const { cells } of rows) for (const { state } of cells) found.add(state)
  return (['reported', ...absentStates] as const).filter((state) => found.has(state))
}

const byName = new Intl.Collator('zh-CN', { numeric: true })

function compareCells(a: Cell | undefined, b: Cell | undefined, sign: number): number {
  if (a?.state === 'reported' && b?.state === 'reported') {
    return (
      sign * (a.shown.value - b.shown.value) ||
      certainty[a.shown.qualifier] - certainty[b.shown.qualifier] ||
      Number(a.borrowed !== null) - Number(b.borrowed !== null)
    )
  }
  return placeOf(a) - placeOf(b)
}

function placeOf(cell: Cell | undefined): number {
  if (cell === undefined) return absentStates.length + 1
  return cell.state === 'reported' ? -1 : absentStates.indexOf(cell.state)
}
