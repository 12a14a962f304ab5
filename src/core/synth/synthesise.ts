import type { Figure } from '../schema/figure.ts'
import type { Indicator } from '../schema/indicator.ts'
import type { Region } from '../schema/region.ts'
import { type Report, reportId, sectionContents } from '../schema/report.ts'
import type { DatasetRows } from '../table/dataset.ts'
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
  readonly seed: string
}

/**
 * Invents reports and figures for real regions and indicators, to try size and speed on: log-normal counts, whole
 * provinces that report much or little, every state and qualifier. The same options give the same rows. Every title
 * and quote says that it is invented, so that none can pass for a bureau's own.
 */
export function synthesise(
  base: Pick<DatasetRows, 'indicators' | 'regions' | 'denominators'>,
  options: SynthOptions,
): DatasetRows {
  const bureaus = base.regions.filter((region) => region.status === 'current').slice(0, options.regions)
  const stated = base.indicators
    .filter((indicator) => indicator.report_kinds.includes('rule_of_law'))
    .slice(0, options.indicators)
  const reports: Report[] = []
  const figures: Figure[] = []
  for (const region of bureaus) {
    for (let year = options.lastYear - options.years + 1; year <= options.lastYear; year++) {
      const report = inventReport(region, year, options.seed)
      if (report === null) continue
      reports.push(report)
      figures.push(...figuresOf(report, stated, options.seed))
    }
  }
  return { ...base, reports, figures }
}

/** Null where the bureau does not report that year. */
function inventReport(region: Region, year: number, seed: string): Report | null {
  const { adcode } = region
  const diligence = seededRandom(`${seed}/province/${adcode.slice(0, 2)}`).next()
  const random = seededRandom(`${seed}/report/${adcode}/${year}`)
  if (random.next() > 0.45 + diligence / 2) return null
  const coverage = random.next() < 0.8 ? 'full' : 'opening'
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

function figuresOf(report: Report, indicators: readonly Indicator[], seed: string): Figure[] {
  const size = seededRandom(`${seed}/size/${report.adcode}`).logNormal(1, 0.8)
  return indicators.flatMap((indicator) => {
    const random = seededRandom(`${seed}/figure/${report.id}/${indicator.id}`)
    const usual = seededRandom(`${seed}/usual/${indicator.id}`)
    return inventFigures(report, indicator, {
      random,
      chance: 0.15 + 0.7 * usual.next(),
      median: usual.logNormal(60, 1.2) * size,
    })
  })
}
