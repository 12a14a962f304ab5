import type { Cell } from '../compare/cell.ts'
import type { Comparison } from '../compare/comparison.ts'
import { type AreaMedian, areaMedian } from '../compare/province-medians.ts'
import type { BoundaryShape, Polygon } from '../schema/boundaries.ts'
import type { Region } from '../schema/region.ts'

/** A region the reader's file has a shape for. */
export interface BoundaryArea {
  readonly region: Region
  readonly polygons: readonly Polygon[]
}

export interface MatchedBoundaries {
  readonly areas: readonly BoundaryArea[]
  /** What the file calls shapes of no known region. */
  readonly unmatched: readonly string[]
}

/** Finds each shape's region by its code, else by its name where only one region has it. Shapes of one region join. */
export function matchBoundaries(
  shapes: readonly BoundaryShape[],
  regions: readonly Region[],
): MatchedBoundaries {
  const byCode = new Map(regions.map((region) => [region.adcode, region]))
  const byName = new Map<string, Region[]>()
  for (const region of regions) {
    const same = byName.get(region.name_zh)
    if (same) same.push(region)
    else byName.set(region.name_zh, [region])
  }
  const found = new Map<Region, Polygon[]>()
  const unmatched: string[] = []
  for (const [index, { adcode, name, polygons }] of shapes.entries()) {
    const named = name === null ? [] : (byName.get(name) ?? [])
    const region =
      (adcode === null ? undefined : byCode.get(adcode)) ?? (named.length === 1 ? named[0] : undefined)
    if (region === undefined) unmatched.push(name ?? adcode ?? `第 ${index + 1} 个要素`)
    else found.set(region, [...(found.get(region) ?? []), ...polygons])
  }
  return { areas: [...found].map(([region, polygons]) => ({ region, polygons })), unmatched }
}

/** An area's compared bureaus: its own and those below it. Null where none is compared. */
export function areaMedians(
  comparison: Comparison,
  input: { readonly indicatorId: string; readonly year: number; readonly areas: readonly BoundaryArea[] },
): ReadonlyMap<string, AreaMedian | null> {
  const { indicatorId, year, areas } = input
  const cells = new Map(areas.map(({ region }): [string, Cell[]] => [region.adcode, []]))
  comparison.slice(indicatorId, year).forEach((cell, row) => {
    const region = comparison.regions[row]
    const above = new Set([cell.adcode, region?.parent ?? '', comparison.province(cell.adcode).adcode])
    for (const adcode of above) cells.get(adcode)?.push(cell)
  })
  return new Map(
    areas.map(({ region }) => {
      const within = cells.get(region.adcode) ?? []
      return [region.adcode, within.length === 0 ? null : areaMedian(region, within)]
    }),
  )
}
