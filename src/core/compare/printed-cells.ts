import type { Region } from '../schema/region.ts'
import type { Dataset } from '../table/dataset.ts'
import { type Cell, readCell } from './cell.ts'
import { oncePer } from './once-per.ts'

/**
 * One indicator in one year as printed, a cell a region. The last ones read are kept: another view or another way of
 * counting compares the same cells, and so does whoever goes back.
 */
export function printedCells(
  dataset: Dataset,
  regions: readonly Region[],
  indicatorId: string,
  year: number,
): readonly Cell[] {
  const slices = keptSlices(dataset)(regions)
  const key = `${indicatorId}/${year}`
  const cells = slices.get(key) ?? regions.map(({ adcode }) => readCell(dataset, indicatorId, adcode, year))
  // The one asked for last is the last to go.
  slices.delete(key)
  slices.set(key, cells)
  for (const oldest of slices.keys()) {
    if (slices.size <= mostKept) break
    slices.delete(oldest)
  }
  return cells
}

/** Of 3,200 regions some 20 MB. */
const mostKept = 40

type Slices = Map<string, readonly Cell[]>
const keptSlices = oncePer<Dataset, (regions: readonly Region[]) => Slices>(() =>
  oncePer<readonly Region[], Slices>(() => new Map()),
)
