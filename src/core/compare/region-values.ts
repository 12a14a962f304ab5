import type { Indicator } from '../schema/indicator.ts'
import type { Region } from '../schema/region.ts'
import type { Dataset } from '../table/dataset.ts'
import { byArrival } from './awaited.ts'
import type { Cell } from './cell.ts'
import { printedCells } from './printed-cells.ts'
import { rankedOrder } from './ranked-order.ts'

/** One indicator in one year, as printed, of every region a reader may choose. */
export interface RegionValues {
  readonly indicator: Indicator
  readonly year: number
  /** None for a region whose figures are not in memory yet. */
  readonly cells: ReadonlyMap<string, Cell>
  /** The largest printed value, what a full bar stands for; 0 where none reports or all report 0. */
  readonly largest: number
}

/** Reads the values a region list is sorted and labelled by. */
export function regionValues(
  dataset: Dataset,
  regions: readonly Region[],
  indicator: Indicator,
  year: number,
): RegionValues {
  const { here } = byArrival(dataset, [indicator], regions)
  const printed = printedCells(dataset, here, indicator.id, year)
  const cells = new Map(printed.map((cell) => [cell.adcode, cell] as const))
  let largest = 0
  for (const cell of cells.values()) {
    if (cell.state === 'reported') largest = Math.max(largest, cell.shown.value)
  }
  return { indicator, year, cells, largest }
}

/**
 * The regions by value; those without one last whatever the direction, by the reason, then in their own order;
 * those not in memory yet after them all.
 */
export function regionsByValue(
  regions: readonly Region[],
  { cells }: Pick<RegionValues, 'cells'>,
  order: 'descending' | 'ascending',
): readonly Region[] {
  const byAdcode = new Map(regions.map((region) => [region.adcode, region]))
  const known = regions.flatMap(({ adcode }) => cells.get(adcode) ?? [])
  const awaited = regions.filter(({ adcode }) => !cells.has(adcode))
  return [...rankedOrder(known, order).flatMap((cell) => byAdcode.get(cell.adcode) ?? []), ...awaited]
}

/** The length of a region's bar from 0 to 1; null where there is no value to draw. */
export function barShare(cell: Cell, largest: number): number | null {
  if (cell.state !== 'reported') return null
  return largest > 0 ? Math.max(0, cell.shown.value) / largest : 0
}
