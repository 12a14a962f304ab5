import { useEffect } from 'react'
import { coverageOf } from '../../core/compare/coverage.ts'
import { printedCells } from '../../core/compare/printed-cells.ts'
import type { Selection } from '../../core/compare/selection.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import { idleMoment } from '../../queries/idle-moment.ts'

/**
 * Reads the other years of what is compared while the page is idle, the latest first: the click that shows them finds
 * them read. Not before all figures are in memory, because then they are read from another dataset.
 */
export function useYearsAhead(
  dataset: Dataset,
  { indicators, regions }: Selection,
  [first, last]: readonly [number, number],
): void {
  useEffect(() => {
    let isOver = dataset.pending !== null
    void (async () => {
      for (let year = last; year >= first; year--) {
        await idleMoment(patience)
        if (isOver) return
        for (const { id } of indicators.slice(0, most)) coverageOf(printedCells(dataset, regions, id, year))
      }
    })()
    return () => {
      isOver = true
    }
  }, [dataset, indicators, regions, first, last])
}

/** Milliseconds: a page that is never idle is read, not clicked through. */
const patience = 10_000
/** Indicators; over ten years their slices are fewer than are kept. */
const most = 3
