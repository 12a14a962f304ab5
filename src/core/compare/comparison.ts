import type { Basis, Reference, Tolerance } from '../schema/compare-state.ts'
import type { Region } from '../schema/region.ts'
import type { Dataset } from '../table/dataset.ts'
import { provinceOf } from '../table/province-of.ts'
import { byArrival } from './awaited.ts'
import { inBasis, isAgainstBase, isStanding } from './basis/basis.ts'
import { censusOf } from './basis/census.ts'
import { type Cell, readCell } from './cell.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { borrowNearest } from './nearest-year.ts'
import { type ReferenceGroup, referenceGroup } from './reference.ts'
import { printedCells } from './printed-cells.ts'
import { oncePer } from './once-per.ts'
import { regionLabels } from './region-labels.ts'
import type { Selection } from './selection.ts'

/** The cells of a selection. A slice is read when first asked for: a view shows few of the years and indicators. */
export interface Comparison extends Selection {
  /** What the cells' shown values are. */
  readonly basis: Basis
  /** Borrows from so many years away; undefined where nothing is borrowed. */
  readonly tolerance: Tolerance | undefined
  /** Selected bureaus whose figures are not in memory yet: they are in no slice, and nothing is said of them. */
  readonly awaited: readonly Region[]
  /** Why numbers of the comparison may still change, one Chinese sentence; null once all it needs is in memory. */
  readonly incomplete: string | null
  /** One indicator in one year, a cell a region in the selection's order. */
  readonly slice: (indicatorId: string, year: number) => readonly Cell[]
  readonly cell: (indicatorId: string, adcode: string, year: number) => Cell
  readonly coverage: (indicatorId: string, year: number) => Coverage
  /** A region's name, told apart from namesakes within the selection. */
  readonly label: (adcode: string) => string
  /** Adcode of the reader's own bureau, marked in every view; null where none is pinned. */
  readonly own: string | null
  /** What the compared are held against. */
  readonly reference: ComparisonReference
  /** Every region of the dataset, compared or not. */
  readonly places: readonly Region[]
  /** The province a compared region lies in. */
  readonly province: (adcode: string) => Region
}

export interface ComparisonReference {
  /** Null where none is wanted, or none makes sense. */
  readonly group: ReferenceGroup | null
  /** Why it is not the group asked for, one Chinese sentence; null where it is. */
  readonly note: string | null
  /** Why it has to wait, one Chinese sentence: some of its members are not in memory yet. Null otherwise. */
  readonly awaits: string | null
  /** The group's cells of one indicator in one year of the selection, in the comparison's basis. */
  readonly cells: (indicatorId: string, year: number) => readonly Cell[]
}
const rowsByAdcode = oncePer(
  (regions: readonly Region[]) => new Map(regions.map((r, index) => [r.adcode, index])),
)

/** What is made of the printed numbers; as printed where nothing is said. */
export interface Measure {
  readonly basis?: Basis
  readonly tolerance?: Tolerance | undefined
  readonly own?: string | undefined
  readonly reference?: Reference | undefined
}

/**
 * Compares what the selected bureaus report. Asking for a cell outside the selection throws. Years are borrowed
 * only where a single year is looked at: over several years every year has its own place, and a gap is a finding.
 * Nor does a borrowed value count in a change or among the year's reporters.
 */
export function compare(dataset: Dataset, selection: Selection, measure: Measure = {}): Comparison {
  const { indicators, years } = selection
  const { here: regions, awaited } = byArrival(dataset, indicators, selection.regions)
  const basis = measure.basis ?? 'raw'
  const tolerance =
    years.length === 1 && !isAgainstBase(basis) && !isStanding(basis) ? measure.tolerance : undefined
  const slices = new Map<string, readonly Cell[]>()
  const labels = regionLabels(dataset, regions)
  const row = rowsByAdcode(regions)

  const baseYear = years[0] ?? 0

  const printed = (indicatorId: string, year: number): readonly Cell[] => {
    const cells = printedCells(dataset, regions, indicatorId, year)
    if (tolerance === undefined) return cells
    return cells.map((cell) =>
      borrowNearest(cell, tolerance, (y) => readCell(dataset, indicatorId, cell.adcode, y)),
    )
  }

  const slice = (indicatorId: string, year: number): readonly Cell[] => {
    const key = `${indicatorId}/${year}`
    const known = slices.get(key)
    if (known) return known
    if (!years.includes(year) || !indicators.some((i) => i.id === indicatorId)) {
      throw new Error(`Outside the comparison: ${key}`)
    }
    const cells = inBasis(basis, printed(indicatorId, year), {
      baseYear,
      baseCells: () => printed(indicatorId, baseYear),
      populationOf: (adcode) => censusOf(dataset)(adcode),
    })
    slices.set(key, cells)
    return cells
  }

  const reference = referenceOf(dataset, selection, { ...measure, basis }, slice)
  return {
    basis,
    own: measure.own ?? null,
    tolerance,
    reference,
    indicators,
    regions,
    awaited,
    incomplete: awaited.length > 0 ? `所选还有 ${awaited.length} 家尚未载入。` : reference.awaits,
    years,
    slice,
    cell: (indicatorId, adcode, year) => {
      const cell = slice(indicatorId, year)[row.get(adcode) ?? -1]
      if (!cell) throw new Error(`Outside the comparison: ${adcode}`)
      return cell
    },
    coverage: (indicatorId, year) => coverageOf(slice(indicatorId, year)),
    places: dataset.regions,
    label: (adcode) => labels.get(adcode) ?? adcode,
    province: (adcode) => {
      const region = dataset.regionByAdcode.get(adcode)
      if (!region) throw new Error(`Outside the comparison: ${adcode}`)
      return provinceOf(dataset, region)
    },
  }
}

function referenceOf(
  dataset: Dataset,
  { indicators, regions, years }: Selection,
  { basis, own, reference }: Measure & { readonly basis: Basis },
  compared: Comparison['slice'],
): ComparisonReference {
  const nothing = (note: string | null, awaits: string | null = null): ComparisonReference => ({
    group: null,
    note,
    awaits,
    cells: () => [],
  })
  if (reference?.kind === 'none') return nothing(null)
  if (isStanding(basis))
    return nothing(reference === undefined ? null : '名次和百分位本身就是比较，没有中位数可画。')
  const wanted = referenceGroup(dataset, { regions, own }, reference)
  const group = wanted.obstacle === null ? wanted : referenceGroup(dataset, { regions, own })
  const ids = new Set(group.adcodes)
  const members = () => dataset.regions.filter(({ adcode }) => ids.has(adcode))
  const awaited = dataset.pending === null ? [] : byArrival(dataset, indicators, members()).awaited
  if (awaited.length > 0) {
    // The middle of those that happened to come first is nobody's median.
    const awaits = `${group.name}还有 ${awaited.length} 家尚未载入。`
    return nothing(reference === undefined ? null : awaits, awaits)
  }
  if (group.kind === 'compared') {
    // The compared themselves where none stands apart: what was counted of them counts here.
    const cells = (id: string, year: number) =>
      own === undefined ? compared(id, year) : compared(id, year).filter((cell) => cell.adcode !== own)
    return { group, note: wanted.obstacle, awaits: null, cells }
  }
  // Another selection in the same basis: its slices are read only when a chart asks for them.
  let other: Comparison | undefined
  const cells = (id: string, year: number) => {
    other ??= compare(
      dataset,
      { indicators, years, regions: members() },
      { basis, reference: { kind: 'none' } },
    )
    return other.slice(id, year)
  }
  return { group, note: null, awaits: null, cells }
}
