import type { Qualifier } from '../schema/figure.ts'
import type { Region } from '../schema/region.ts'
import { fewestForMedian } from './benchmark.ts'
import { type AbsentState, absentStates, type Cell, type ReportedCell, type ShownValue } from './cell.ts'
import { stateWords } from './cell-text.ts'
import type { Comparison } from './comparison.ts'

/** The compared bureaus of one area, its own included, in one year. */
export interface AreaMedian {
  readonly area: Region
  /** In the selection's order, never empty. */
  readonly cells: readonly Cell[]
  /** The middle of the values of the year itself; null where there is none. Never a sum. */
  readonly median: ShownValue | null
  /** The values of the year itself, smallest first. */
  readonly values: readonly ShownValue[]
  /** How many they are. */
  readonly n: number
  /** The number of one or two bureaus: no median of an area, and never shaded as if it were. */
  readonly few: boolean
  /** `未提及 2 家、无报告 1 家`; empty where every bureau has a value. */
  readonly absence: string
}

/** Medians by province, in order of their codes; provinces nobody compares are left out. */
export function provinceMedians(
  comparison: Comparison,
  indicatorId: string,
  year: number,
): readonly AreaMedian[] {
  const byProvince = new Map<string, { province: Region; cells: Cell[] }>()
  for (const cell of comparison.slice(indicatorId, year)) {
    const province = comparison.province(cell.adcode)
    const known = byProvince.get(province.adcode)
    if (known) known.cells.push(cell)
    else byProvince.set(province.adcode, { province, cells: [cell] })
  }
  return [...byProvince.values()]
    .sort((a, b) => (a.province.adcode < b.province.adcode ? -1 : 1))
    .map(({ province, cells }) => areaMedian(province, cells))
}

/** Of one area, from the cells of the compared bureaus in it. A county has one bureau: its number stands for itself. */
export function areaMedian(area: Region, cells: readonly Cell[]): AreaMedian {
  const reported = cells.filter(isOwnYear)
  const n = reported.length
  const values = reported.map((cell) => cell.shown).toSorted((a, b) => a.value - b.value)
  const median = medianOf(values)
  const few = n > 0 && n < fewestForMedian && area.level !== 'county'
  return { area, cells, median, values, n, few, absence: absenceOf(cells) }
}

/**
 * The median with what can honestly be said of it. A lower bound at or below the middle may in truth lie above it,
 * so the median is `at_least`; an upper bound at or above the middle makes it `at_most`; both, or an about in the
 * middle itself, make it `approx`. Bounds on the far side cannot move it. Null for no values.
 */
export function medianOf(values: readonly ShownValue[]): ShownValue | null {
  const sorted = values.toSorted((a, b) => a.value - b.value)
  const low = sorted[Math.ceil(sorted.length / 2) - 1]
  const high = sorted[Math.floor(sorted.length / 2)]
  if (low === undefined || high === undefined) return null
  const rises = sorted.some((v) => v.qualifier === 'at_least' && v.value <= high.value)
  const falls = sorted.some((v) => v.qualifier === 'at_most' && v.value >= low.value)
  const about = sorted.some((v) => v.qualifier === 'approx' && v.value >= low.value && v.value <= high.value)
  return { value: (low.value + high.value) / 2, qualifier: qualifierOf(rises, falls, about) }
}

function qualifierOf(rises: boolean, falls: boolean, about: boolean): Qualifier {
  if (rises && falls) return 'approx'
  if (rises) return 'at_least'
  if (falls) return 'at_most'
  return about ? 'approx' : 'exact'
}

const isOwnYear = (cell: Cell): cell is ReportedCell => cell.state === 'reported' && cell.borrowed === null

function absenceOf(cells: readonly Cell[]): string {
  const count = (state: AbsentState) => cells.filter((cell) => cell.state === state).length
  const borrowed = cells.filter((cell) => cell.state === 'reported' && cell.borrowed !== null).length
  return [
    ...(borrowed > 0 ? [`借用邻年 ${borrowed} 家`] : []),
    ...absentStates.filter((s) => count(s) > 0).map((s) => `${stateWords[s]} ${count(s)} 家`),
  ].join('、')
}
