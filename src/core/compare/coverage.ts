import type { Cell, CellState } from './cell.ts'
import { oncePer } from './once-per.ts'

/** How many of the compared bureaus report a value, and why the others do not. */
export interface Coverage {
  readonly reported: number
  /** Bureaus without a value of this year that show another year's; not among `reported`. */
  readonly borrowed: number
  readonly total: number
  readonly byState: Readonly<Record<CellState, number>>
}

export const coverageOf = oncePer((cells: readonly Cell[]): Coverage => {
  const byState = { reported: 0, unmeasured: 0, not_stated: 0, unread: 0, ambiguous: 0, no_report: 0 }
  let borrowed = 0
  for (const cell of cells) {
    byState[cell.state]++
    if (isBorrowed(cell)) borrowed++
  }
  const reported = byState.reported + byState.unmeasured - borrowed
  return { reported, borrowed, total: cells.length, byState }
})

function isBorrowed(cell: Cell): boolean {
  const value = cell.state === 'unmeasured' ? cell.reported : cell
  return value.state === 'reported' && value.borrowed !== null
}

/** “31 / 47 家已报告”, “31 / 47 家已报告，另借用 3 家邻年的数” */
export function coverageText(coverage: Coverage): string {
  const { unmeasured } = coverage.byState
  const unable = unmeasured === 0 ? '' : `，其中 ${unmeasured} 家无法换算`
  const lent = coverage.borrowed === 0 ? '' : `，另借用 ${coverage.borrowed} 家邻年的数`
  return `${coverage.reported} / ${coverage.total} 家已报告${lent}${unable}`
}
