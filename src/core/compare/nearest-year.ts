import type { Tolerance } from '../schema/compare-state.ts'
import type { Cell } from './cell.ts'

/**
 * A cell without a value, with the nearest year's reported value instead where one lies within `tolerance` years;
 * of two equally near the earlier. It stays the cell of its own year and says what was borrowed. 存疑 borrows
 * nothing: the year's own number waits for a person.
 */
export function borrowNearest(cell: Cell, tolerance: Tolerance, read: (year: number) => Cell): Cell {
  const { state, year } = cell
  if (state !== 'not_stated' && state !== 'unread' && state !== 'no_report') return cell
  for (let away = 1; away <= tolerance; away++) {
    for (const neighbour of [year - away, year + away]) {
      const near = read(neighbour)
      if (near.state === 'reported') {
        return { ...near, year, borrowed: { year: neighbour, instead: state } }
      }
    }
  }
  return cell
}
