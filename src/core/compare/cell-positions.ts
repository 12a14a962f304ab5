import type { Bytes, Doubles, Words } from '../table/slab.ts'
import { RadixOrder } from '../table/radix-order.ts'
import type { ReportedCell } from './cell.ts'
import { certainty } from './kernels/certainty.ts'
import { sharedPositions } from './kernels/positions.ts'

/** Cells in the order of their shown numbers. The three arrays run alike. */
export interface CellPositions {
  /** Places in the list of cells. */
  readonly order: Words
  /** The first and the last position that is shared, from 1 on. */
  readonly first: Words
  readonly last: Words
}

/**
 * Orders the reported cells of one slice as slabs are ranked. Equal numbers stand exact, about, bounds, borrowed
 * years, then as listed; printed counts below ten share the position of their band.
 */
export function cellPositions(
  cells: readonly ReportedCell[],
  direction: 'ascending' | 'descending',
): CellPositions {
  const values: Doubles = new Float64Array(cells.length)
  const ties: Bytes = new Uint8Array(cells.length)
  // `from` with a function goes through an iterator, which takes several times as long.
  cells.forEach(({ shown, borrowed }, place) => {
    values[place] = shown.value
    ties[place] = 2 * certainty[shown.qualifier] + (borrowed === null ? 0 : 1)
  })
  const order = new RadixOrder(cells.length).order(values, cells.length, direction, ties)
  return { order, ...sharedPositions(values, order, cells[0] !== undefined && isBanded(cells[0])) }
}

/** All cells of a slice are of one indicator and basis. */
const isBanded = ({ computed, indicator }: ReportedCell): boolean =>
  computed === null && indicator.measure !== 'rate'
