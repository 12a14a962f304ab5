import type { CompareState, RegionsSelector, YearsSelector } from '../schema/compare-state.ts'
import type { Indicator } from '../schema/indicator.ts'
import type { Region } from '../schema/region.ts'
import type { Dataset } from '../table/dataset.ts'
import { oncePer } from './once-per.ts'

/** What a link's selectors come to in one dataset: concrete indicators, bureaus and years. */
export interface Selection {
  readonly indicators: readonly Indicator[]
  /** A list keeps its order; `all` and `below` follow the dataset's order of regions. */
  readonly regions: readonly Region[]
  /** Ascending; empty only where the dataset holds no report at all. */
  readonly years: readonly number[]
}

/** Resolves the selectors of a link. Ids the dataset does not know are left out (the codec has reported them). */
export function resolveSelection(
  dataset: Dataset,
  state: Pick<CompareState, 'indicators' | 'regions' | 'years'>,
): Selection {
  const indicators = state.indicators.flatMap((id) => dataset.indicatorById.get(id) ?? [])
  const regions = resolveRegions(dataset, state.regions)
  return { indicators, regions, years: resolveYears(dataset, state.years, indicators, regions) }
}

/**
 * `all`: every region with at least one report. `below`: every region strictly below the division, at any depth,
 * with at least one report; the division's own bureau is not its own peer. A list is taken as it is: a region
 * the reader asked for by name is shown even where no report is known.
 */
export function resolveRegions(dataset: Dataset, selector: RegionsSelector): readonly Region[] {
  if (selector.kind === 'list') {
    return [...new Set(selector.adcodes)].flatMap((adcode) => dataset.regionByAdcode.get(adcode) ?? [])
  }
  if (selector.kind === 'all') return reportingRegions(dataset)
  return regionsBelow(dataset)(selector.adcode)
}

// The same list as long as the same bureaus are compared: what is made of it need not be made again.
const reportingRegions = oncePer((dataset: Dataset): readonly Region[] =>
  dataset.regions.filter((r) => dataset.reportCount(r.adcode) > 0),
)
const regionsBelow = oncePer((dataset: Dataset) => {
  const known = new Map<string, readonly Region[]>()
  return (adcode: string): readonly Region[] => {
    const regions = known.get(adcode) ?? reportingRegions(dataset).filter((r) => isBelow(dataset, r, adcode))
    known.set(adcode, regions)
    return regions
  }
})

/** `latest` falls back from the selected bureaus to all bureaus, and from the selected indicators to any report. */
export function resolveYears(
  dataset: Dataset,
  selector: YearsSelector,
  indicators: readonly Indicator[],
  regions: readonly Region[],
): readonly number[] {
  if (selector.kind === 'single') return [selector.year]
  if (selector.kind === 'span') {
    return Array.from({ length: selector.to - selector.from + 1 }, (_, i) => selector.from + i)
  }
  const kinds = new Set(indicators.flatMap((i) => i.report_kinds))
  const chosen = new Set(regions.map((r) => r.adcode))
  let latest = -Infinity
  let latestStating = -Infinity
  let latestChosen = -Infinity
  for (const report of dataset.reports) {
    latest = Math.max(latest, report.year)
    if (!kinds.has(report.kind)) continue
    latestStating = Math.max(latestStating, report.year)
    if (chosen.has(report.adcode)) latestChosen = Math.max(latestChosen, report.year)
  }
  const year = [latestChosen, latestStating, latest].find(Number.isFinite)
  return year === undefined ? [] : [year]
}

function isBelow(dataset: Dataset, region: Region, adcode: string): boolean {
  for (let parent = region.parent; parent !== null;) {
    if (parent === adcode) return true
    parent = dataset.regionByAdcode.get(parent)?.parent ?? null
  }
  return false
}
