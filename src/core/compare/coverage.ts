import type { Cell, CellState } from './cell.ts'

/** How many of the compared bureaus report a value, and why the others do not. */
export interface Coverage {
  readonly reported: number
  readonly total: number
  readonly byState: Readonly<Record<CellState, number>>
}

export function coverageOf(cells: readonly Cell[]): Coverage {
  const byState = { reported: 0, unmeasured: 0, not_stated: 0, unread: 0, ambiguous: 0, no_report: 0 }
  for (const cell of cells) byState[cell.state]++
  return { reported: byState.reported + byState.unmeasured, total: cells.length, byState }
}

/** “31 / 47 家已报告” */
export function coverageText(coverage: Coverage): string {
  const { unmeasured } = coverage.byState
  const unable = unmeasured === 0 ? '' : `，其中 ${unmeasured} 家无法换算`
  return `${coverage.reported} / ${coverage.total} 家已报告${unable}`
}
