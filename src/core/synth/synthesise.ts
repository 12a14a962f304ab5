import type { Figure } from '../schema/figure.ts'
import type { Indicator } from '../schema/indicator.ts'
import type { Region } from '../schema/region.ts'
import { type Report, reportId, sectionContents } from '../schema/report.ts'
import type { DatasetRows } from '../table/dataset.ts'
import { groupBy } from '../table/group-by.ts'
import { inventFigures } from './invent-figures.ts'
import { seededRandom } from './seeded-random.ts'

export interface SynthOptions {
  /** Bureaus that may report: the first so many regions in force, in adcode order. */
  readonly regions: number
  /** Years reported on, up to `lastYear`. */
  readonly years: number
  readonly lastYear: number
  /** The first so many indicators that a rule-of-law report can state. */
  readonly indicators: number
  /** Share of all places (bureau × year × indicator) that hold a figure, about: 0 to 1. */
  readonly fill: number
  readonly seed: string
}

type Base = Pick<DatasetRows, 'indicators' | 'regions' | 'denominators'>
type ProvinceRows = Pick<DatasetRows, 'reports' | 'figures'>

/**
 * Invents reports and figures for real regions and indicators, to try size and speed on: log-normal counts with a
 * trend, whole provinces that report much or little, every state and qualifier. The same options give the same rows.
 * Every title and quote says that it is invented, so that none can pass for a bureau's own.
 */
export function synthesise(base: Base, options: SynthOptions): DatasetRows {
  const provinces = [...synthesiseProvinces(base, options)]
  return {
    ...base,
    reports: provinces.flatMap(({ reports }) => reports),
    figures: provinces.flatMap(({ figures }) => figures),
  }
}

/** The same, one province after another, so that a country of them need not be in memory at once. */
export function* synthesiseProvinces(base: Base, options: SynthOptions): Generator<ProvinceRows> {
  const { years, lastYear, seed } = options
  const bureaus = base.regions.filter((region) => region.status === 'current').slice(0, options.regions)
  const stated = base.indicators
    .filter((indicator) => indicator.report_kinds.includes('rule_of_law'))
    .slice(0, options.indicators)
    .map((indicator) => usualOf(indicator, options))
  for (const own of groupBy(bureaus, ({ adcode }) => adcode.slice(0, 2)).values()) {
    const reports: Report[] = []
    const figures: Figure[] = []
    for (const region of own) {
      const size = seededRandom(`${seed}/size/${region.adcode}`).logNormal(1, 0.8)
      for (let year = lastYear - years + 1; year <= lastYear; year++) {
        const report = inventReport(region, year, options)
        if (report === null) continue
        reports.push(report)
        for (const usual of stated) figures.push(...figuresOf(report, usual, size, options))
      }
    }
    yield { reports, figures }
  }
}

interface Usual {
  readonly indicator: Indicator
  /** That a report read whole states it. */
  readonly chance: number
  readonly median: number
  /** Growth from one year to the next. */
  readonly trend: number
}

function usualOf(indicator: Indicator, { seed, fill }: SynthOptions): Usual {
  const random = seededRandom(`${seed}/usual/${indicator.id}`)
  const chance = fill ** (1.4 * random.next())
  return { indicator, chance, median: random.logNormal(60, 1.2), trend: random.logNormal(1.04, 0.05) }
}

/** Null where the bureau does not report that year. */
function inventReport(region: Region, year: number, { seed, fill }: SynthOptions): Report | null {
  const { adcode } = region
  const sloth = 1 - seededRandom(`${seed}/province/${adcode.slice(0, 2)}`).next()
  const random = seededRandom(`${seed}/report/${adcode}/${year}`)
  if (random.next() > fill ** (0.1 + 0.5 * sloth)) return null
  const coverage = random.next() < fill ** 0.2 ? 'full' : 'opening'
  const day = String(1 + Math.floor(random.next() * 28)).padStart(2, '0')
  const month = String(1 + Math.floor(random.next() * 5)).padStart(2, '0')
  return {
    id: reportId(adcode, year, 'rule_of_law'),
    kind: 'rule_of_law',
    bureau: `${region.name_zh}教育局（虚构）`,
    adcode,
    year,
    published: `${year + 1}-${month}-${day}`,
    published_basis: 'page',
    title: `${region.name_zh}教育局${year}年法治政府建设年度报告（虚构数据）`,
    url: null,
    coverage,
    sections: coverage === 'full' ? [...sectionContents] : null,
  }
}

function figuresOf(
  report: Report,
  { indicator, chance, median, trend }: Usual,
  size: number,
  { lastYear, seed }: SynthOptions,
): Figure[] {
  const random = seededRandom(`${seed}/figure/${report.id}/${indicator.id}`)
  return inventFigures(report, indicator, {
    random,
    chance,
    median: median * size * trend ** (report.year - lastYear),
  })
}
