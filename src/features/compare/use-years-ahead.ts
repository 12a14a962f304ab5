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
    if (dataset.pending !== null) return
    const ended = new AbortController()
    const years = Array.from({ length: last - first + 1 }, (_, i) => last - i)
    const wanted = indicators.flatMap(({ id }) => years.map((year) => [id, year] as const))
    void (async () => {
      for (const [id, year] of wanted.slice(0, mostAhead)) {
        await idleMoment(patience)
        if (ended.signal.aborted) return
        coverageOf(printedCells(dataset, regions, id, year))
      }
    })()
    return () => ended.abort()
  }, [dataset, indicators, regions, first, last])
}

/** Fewer than are kept: what the page shows stays among them. */
const mostAhead = 12
/** Milliseconds: a page that is never idle is read, not clicked through. */
const patience = 10_000
