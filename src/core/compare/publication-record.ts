import type { Region } from '../schema/region.ts'
import type { Dataset } from '../table/dataset.ts'
import { timeliness } from './deadline.ts'

/** How reports stand to the 1 April deadline, counted. Only rule-of-law reports from 2018 on are judged. */
export interface PublicationTally {
  /** Reports of all kinds and years. */
  readonly reports: number
  readonly onTime: number
  readonly late: number
  /** Judged, but no date is known that would tell: not late. */
  readonly unknown: number
}

export interface BureauRecord extends PublicationTally {
  readonly region: Region
  /** The name its latest report prints. */
  readonly bureau: string
  /** Years on which it is late, oldest first. */
  readonly lateYears: readonly number[]
  /**
   * Years on which another bureau of the province has a rule-of-law report and this one has none that is known.
   * In a sample that is a reason to look, not a finding.
   */
  readonly silentYears: readonly number[]
}

export interface ProvinceRecord extends PublicationTally {
  readonly province: Region
  /** Bureaus with at least one known report of any kind and year, in adcode order. */
  readonly bureaus: readonly BureauRecord[]
  /** How many of them are silent on some year. */
  readonly silent: number
}

/** Who is on time, late or silent, by province in adcode order. Provinces without any report are left out. */
export function publicationRecords(dataset: Dataset): readonly ProvinceRecord[] {
  const members = new Map<string, Region[]>()
  for (const region of dataset.regions) {
    if (dataset.reportCount(region.adcode) === 0) continue
    const province = region.adcode.slice(0, 2)
    members.set(province, [...(members.get(province) ?? []), region])
  }
  return dataset.regions
    .filter((region) => region.level === 'province')
    .flatMap((province) => {
      const regions = members.get(province.adcode.slice(0, 2))
      return regions === undefined ? [] : [provinceRecord(dataset, province, regions)]
    })
}

function provinceRecord(dataset: Dataset, province: Region, regions: readonly Region[]): ProvinceRecord {
  const spoken = new Set(regions.flatMap((region) => [...yearsReported(dataset, region)]))
  const bureaus = regions.map((region) => bureauRecord(dataset, region, spoken))
  const sum = (key: keyof PublicationTally): number =>
    bureaus.reduce((total, bureau) => total + bureau[key], 0)
  return {
    province,
    bureaus,
    reports: sum('reports'),
    onTime: sum('onTime'),
    late: sum('late'),
    unknown: sum('unknown'),
    silent: bureaus.filter((bureau) => bureau.silentYears.length > 0).length,
  }
}

function bureauRecord(dataset: Dataset, region: Region, spoken: ReadonlySet<number>): BureauRecord {
  const reports = dataset.reportsOfBureau(region.adcode)
  const judged = reports.map((report) => ({ year: report.year, state: timeliness(report).state }))
  const count = (state: string): number => judged.filter((one) => one.state === state).length
  const own = yearsReported(dataset, region)
  return {
    region,
    bureau: reports.at(-1)?.bureau ?? region.name_zh,
    reports: reports.length,
    onTime: count('on_time'),
    late: count('late'),
    unknown: count('unknown'),
    lateYears: judged.filter((one) => one.state === 'late').map((one) => one.year),
    silentYears: [...spoken].filter((year) => !own.has(year)).sort((a, b) => a - b),
  }
}

/** Years on which a bureau has a rule-of-law report. */
function yearsReported(dataset: Dataset, region: Region): ReadonlySet<number> {
  const reports = dataset.reportsOfBureau(region.adcode)
  return new Set(reports.filter((report) => report.kind === 'rule_of_law').map((report) => report.year))
}
