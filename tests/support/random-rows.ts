import { type Figure, qualifiers, reviews, roles, scopes } from '../../src/core/schema/figure.ts'
import type { Indicator } from '../../src/core/schema/indicator.ts'
import { type Report, reportKinds, sectionContents } from '../../src/core/schema/report.ts'
import { type SeededRandom, seededRandom } from '../../src/core/synth/seeded-random.ts'
import type { DatasetRows } from '../../src/core/table/dataset.ts'
import { figureOf, indicatorOf, regionOf, reportOf } from './small-dataset.ts'

export interface RandomSize {
  readonly regions: number
  readonly years: number
}

/**
 * Small datasets with everything in them that can be: all states, kinds, qualifiers, scopes and roles, contradicting
 * totals, doubtful parts, rates, zeros, equal values, notes, quotes, bureaus without reports. The same seed gives the
 * same rows. Rows stand in the order of the published files.
 */
export function randomRows(seed: string | number, { regions, years }: RandomSize): DatasetRows {
  const random = seededRandom(`rows/${seed}`)
  const places = randomRegions(regions)
  const reports = places
    .filter(({ level }) => level === 'county')
    .flatMap(({ adcode }) => randomReports(random, adcode, years))
  const figures = reports.flatMap((report) =>
    indicators.flatMap((indicator) => randomFigures(random, report, indicator)),
  )
  return {
    indicators,
    regions: places,
    reports: reports.sort((a, b) => (a.id < b.id ? -1 : 1)),
    figures: figures.sort((a, b) => order(a.report, b.report) || order(a.indicator, b.indicator)),
    denominators: [],
  }
}

const indicators: readonly Indicator[] = [
  indicatorOf('campus_lawyers', { direction: 'none' }),
  indicatorOf('enforcement_staff', { report_kinds: ['rule_of_law', 'enforcement'], measure: 'flow' }),
  indicatorOf('disclosed', { report_kinds: ['disclosure', 'rule_of_law', 'enforcement'], direction: 'less' }),
  indicatorOf('hearing_rate', { report_kinds: ['rule_of_law', 'disclosure'], measure: 'rate' }),
]

function randomRegions(count: number) {
  const provinces = ['110000', '440000', '650000']
  return provinces.flatMap((province, index) => [
    regionOf(province, province),
    ...Array.from({ length: Math.ceil((count - index) / provinces.length) }, (_, i) =>
      regionOf(`${province.slice(0, 2)}${1001 + i}`, `${province}之${i}`, province),
    ),
  ])
}

function randomReports(random: SeededRandom, adcode: string, years: number): Report[] {
  return Array.from({ length: years }, (_, i) => 2019 + i).flatMap((year) =>
    reportKinds
      .filter(() => random.next() < 0.45)
      .map((kind) =>
        reportOf(adcode, year, {
          kind,
          coverage: random.next() < 0.6 ? 'full' : 'opening',
          published: random.next() < 0.5 ? null : `${year + 1}-03-2${digit(random)}`,
          published_basis: pick(random, [null, 'page', 'signature']),
          url: random.next() < 0.5 ? null : `https://edu.gov.cn/${adcode}/${year}`,
          sections: random.next() < 0.5 ? null : [pick(random, sectionContents)],
        }),
      ),
  )
}

function randomFigures(random: SeededRandom, report: Report, indicator: Indicator): Figure[] {
  const count = pick(random, [0, 0, 1, 1, 1, 2, 3])
  return Array.from({ length: count }, () => {
    const quote = random.next() < 0.5 ? '' : `共${digit(random)}名`
    const start = quote === '' ? null : digit(random)
    return figureOf(report.id, indicator.id, randomValue(random), {
      qualifier: random.next() < 0.5 ? 'exact' : pick(random, qualifiers),
      role: count === 1 && random.next() < 0.9 ? 'single' : pick(random, roles),
      scope: pick(random, scopes),
      review: random.next() < 0.6 ? 'checked' : pick(random, reviews),
      unit: pick(random, ['', '人', '名', '次']),
      rule: pick(random, ['hand', 'rule-a', 'rule-b']),
      note: pick(random, ['', '', '', '合并口径', '累计', '仅公办学校；合并口径', '累计；仅公办学校']),
      quote,
      start,
      end: start === null ? null : start + quote.length,
    })
  })
}

/** Mostly small whole numbers, so that many are equal. */
function randomValue(random: SeededRandom): number {
  const luck = random.next()
  if (luck < 0.1) return 0
  if (luck < 0.6) return digit(random)
  return luck < 0.9 ? Math.round(random.logNormal(60, 1)) : Math.round(random.next() * 1000) / 10
}

const digit = (random: SeededRandom): number => Math.floor(random.next() * 10)

function pick<T>(random: SeededRandom, choices: readonly T[]): T {
  const choice = choices[Math.floor(random.next() * choices.length)]
  if (choice === undefined) throw new Error('Nothing to choose from')
  return choice
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
