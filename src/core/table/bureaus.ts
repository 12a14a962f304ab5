import type { Region } from '../schema/region.ts'
import type { Dataset } from './dataset.ts'

export interface ProvinceGroup {
  province: Region
  /** Regions of the province with at least one report, itself included, in adcode order. */
  reporting: readonly Region[]
  /** Its other regions in force, in adcode order. */
  silent: readonly Region[]
  /** Reports of all kinds and years below the province. */
  reports: number
}

/** Every province with its regions, those with reports apart; provinces with more reports first. */
export function groupByProvince(dataset: Dataset): ProvinceGroup[] {
  const groups = new Map<
    string,
    { province: Region; reporting: Region[]; silent: Region[]; reports: number }
  >()
  for (const region of dataset.regions) {
    if (region.level === 'province') {
      groups.set(region.adcode.slice(0, 2), { province: region, reporting: [], silent: [], reports: 0 })
    }
  }
  for (const region of dataset.regions) {
    const group = groups.get(region.adcode.slice(0, 2))
    if (group === undefined) continue
    const reports = dataset.reportCount(region.adcode)
    group.reports += reports
    if (reports > 0) group.reporting.push(region)
    else if (region.status === 'current') group.silent.push(region)
  }
  return [...groups.values()].sort(
    (a, b) => b.reports - a.reports || a.province.adcode.localeCompare(b.province.adcode),
  )
}

/** Regions a reader may choose: those in force, and abolished ones that left reports behind. In data order. */
export function choosableRegions(dataset: Dataset): readonly Region[] {
  return dataset.regions.filter(
    (region) => region.status === 'current' || dataset.reportCount(region.adcode) > 0,
  )
}

/** The divisions above a region, province first: `广东省 韶关市` for 乐昌市; empty for a province. */
export function placeOf(dataset: Dataset, region: Region): string {
  const above: string[] = []
  let parent = region.parent
  while (parent !== null) {
    const next = dataset.regionByAdcode.get(parent)
    if (next === undefined) break
    above.unshift(next.name_zh)
    parent = next.parent
  }
  return above.join(' ')
}
