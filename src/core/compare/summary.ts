import type { Indicator } from '../schema/indicator.ts'
import type { Region } from '../schema/region.ts'
import type { ReportKind } from '../schema/report.ts'
import type { Dataset } from '../table/dataset.ts'
import { provinceOf } from '../table/province-of.ts'
import { oncePer } from './once-per.ts'

export interface Tally {
  readonly reports: number
  readonly bureaus: number
  readonly figures: number
}

/** How much is in a dataset. */
export interface DatasetSummary extends Tally {
  readonly provinces: number
  /** First and last year reported on; null where there is no report. */
  readonly years: readonly [number, number] | null
  readonly fullyRead: number
  readonly byKind: Readonly<Record<ReportKind, number>>
  /** Most reports first. */
  readonly byProvince: readonly (Tally & { readonly province: Region })[]
  /** Every year of the span, oldest first; a year without reports counts zero. */
  readonly byYear: readonly (Tally & { readonly year: number })[]
  /** Most bureaus first; indicators nobody states are there with zero. */
  readonly byIndicator: readonly (Tally & { readonly indicator: Indicator })[]
}

/** Counted once a dataset: several pages say how much there is. */
export const summarise = oncePer((dataset: Dataset): DatasetSummary => count(dataset))

function count(dataset: Dataset): DatasetSummary {
  const total = new Counter()
  const provinces = new Map<string, Counter>()
  const years = new Map<number, Counter>()
  const indicators = new Map(dataset.indicators.map((i) => [i.id, new Counter()]))
  const byKind = { rule_of_law: 0, enforcement: 0, disclosure: 0 }
  let fullyRead = 0

  for (const report of dataset.reports) {
    const stated = dataset.figureCounts(report.id)
    const figures = [...stated.values()].reduce((sum, count) => sum + count, 0)
    byKind[report.kind]++
    if (report.coverage === 'full') fullyRead++
    const region = dataset.regionByAdcode.get(report.adcode)
    const province = region === undefined ? report.adcode : provinceOf(dataset, region).adcode
    for (const counter of [total, entry(provinces, province), entry(years, report.year)]) {
      counter.add(report.adcode, 1, figures)
    }
    for (const [id, count] of stated) indicators.get(id)?.add(report.adcode, 1, count)
  }

  const sorted = [...years.keys()].sort((a, b) => a - b)
  const [first] = sorted
  const last = sorted.at(-1)
  const span = first === undefined || last === undefined ? null : ([first, last] as const)
  return {
    ...total.tally(),
    provinces: provinces.size,
    years: span,
    fullyRead,
    byKind,
    byProvince: [...provinces]
      .flatMap(([adcode, counter]) => {
        const province = dataset.regionByAdcode.get(adcode)
        return province ? [{ province, ...counter.tally() }] : []
      })
      .sort((a, b) => b.reports - a.reports || (a.province.adcode < b.province.adcode ? -1 : 1)),
    byYear: span === null ? [] : yearsFrom(span).map((year) => ({ year, ...entry(years, year).tally() })),
    byIndicator: dataset.indicators
      .map((indicator) => ({ indicator, ...entry(indicators, indicator.id).tally() }))
      .sort((a, b) => b.bureaus - a.bureaus || b.reports - a.reports),
  }
}

class Counter {
  private reports = 0
  private figures = 0
  private readonly bureaus = new Set<string>()

  add(adcode: string, reports: number, figures: number): void {
    this.reports += reports
    this.figures += figures
    this.bureaus.add(adcode)
  }

  tally(): Tally {
    return { reports: this.reports, bureaus: this.bureaus.size, figures: this.figures }
  }
}

function entry<K>(counters: Map<K, Counter>, key: K): Counter {
  const known = counters.get(key)
  if (known) return known
  const fresh = new Counter()
  counters.set(key, fresh)
  return fresh
}

function yearsFrom([first, last]: readonly [number, number]): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}
