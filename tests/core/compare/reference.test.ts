import { describe, expect, it } from 'vitest'
import { referenceCourse, referenceSeries } from '../../../src/core/charts/reference-series.ts'
import { compare } from '../../../src/core/compare/comparison.ts'
import { referenceGroup } from '../../../src/core/compare/reference.ts'
import { referenceMedian, referenceSentence } from '../../../src/core/compare/reference-text.ts'
import { definitionsTable } from '../../../src/core/export/definitions-table.ts'
import type { Basis, Reference, ReferenceKind } from '../../../src/core/schema/compare-state.ts'
import { datasetOf, figureOf, indicatorOf, regionOf, reportOf } from '../../support/small-dataset.ts'

const cases = indicatorOf('cases', { name_zh: '案件数', unit: '件' })

/** 甲省: 甲市 with seven counties, six of which report 1 to 6 in 2024 and half that in 2023; 乙省: one county. */
const counties = Array.from({ length: 7 }, (_, i) => regionOf(String(110_101 + i), `甲${i + 1}县`, '110100'))
const elsewhere = regionOf('120101', '乙县', '120100')
const dataset = datasetOf({
  indicators: [cases],
  regions: [
    regionOf('110000', '甲省'),
    regionOf('110100', '甲市', '110000'),
    ...counties,
    regionOf('120000', '乙省'),
    regionOf('120100', '乙市', '120000'),
    elsewhere,
  ],
  reports: [
    ...[...counties.slice(0, 6), elsewhere].map(({ adcode }) => reportOf(adcode, 2024)),
    ...counties.slice(0, 2).map(({ adcode }) => reportOf(adcode, 2023)),
  ],
  figures: [
    ...counties.slice(0, 6).map(({ adcode }, i) => figureOf(`${adcode}-2024`, cases.id, 10 * (i + 1))),
    figureOf('120101-2024', cases.id, 1_000),
    ...counties.slice(0, 2).map(({ adcode }) => figureOf(`${adcode}-2023`, cases.id, 5)),
  ],
})
const [first, second] = counties
if (first === undefined || second === undefined) throw new Error('two counties at least')

function comparing(
  regions: readonly (typeof elsewhere)[],
  measure: { own?: string; reference?: Reference; basis?: Basis; years?: readonly number[] },
) {
  const { years = [2024], ...rest } = measure
  return compare(dataset, { indicators: [cases], regions, years }, rest)
}
const median = (...input: Parameters<typeof comparing>) =>
  referenceMedian(comparing(...input), cases.id, 2024)

describe('the group of reference', () => {
  it.each([
    ['prefecture', '甲市县级', 6],
    ['province', '甲省县级', 6],
    ['level', '全国县级', 7],
    ['reporters', '数据集全部', 7],
  ] as const)('%s is what all compared have in common', (kind, name, n) => {
    const group = referenceGroup(dataset, { regions: [first, second], own: undefined }, { kind })
    expect(group).toMatchObject({ name, obstacle: null })
    expect(group.adcodes).toHaveLength(n)
  })

  it.each([
    ['prefecture', /不在同一个地级市/],
    ['province', /不在同一个省/],
    ['population', /先标出本单位/],
  ] as const)('%s says why it is not there', (kind, why) => {
    expect(
      referenceGroup(dataset, { regions: [first, elsewhere], own: undefined }, { kind }).obstacle,
    ).toMatch(why)
  })

  it('is not of one level where the compared are of several', () => {
    const regions = dataset.regions.filter(({ adcode }) => ['110101', '110000'].includes(adcode))
    expect(referenceGroup(dataset, { regions, own: undefined }, { kind: 'level' }).obstacle).toMatch(
      /级别不同/,
    )
    expect(referenceGroup(dataset, { regions, own: undefined }, { kind: 'province' }).name).toBe('甲省各级')
  })

  it.each(['prefecture', 'province', 'level', 'reporters'] as const)(
    '%s of the own bureau leaves the bureau itself out',
    (kind: ReferenceKind) => {
      const group = referenceGroup(dataset, { regions: [first, elsewhere], own: first.adcode }, { kind })
      expect(group.obstacle).toBeNull()
      expect(group.adcodes).not.toContain(first.adcode)
    },
  )

  it('compared or picked leaves the own bureau out too, and unknown codes', () => {
    const compared = referenceGroup(dataset, { regions: [first, second], own: first.adcode })
    expect(compared).toMatchObject({ adcodes: [second.adcode], rule: '图中所选的各家，不含本单位。' })
    const picked = { kind: 'picked', adcodes: ['999999', first.adcode, second.adcode] } as const
    expect(referenceGroup(dataset, { regions: [first], own: first.adcode }, picked).adcodes).toEqual([
      second.adcode,
    ])
  })
})

describe('the median of the reference', () => {
  it('is of the bureaus compared where nothing is said', () =>
    expect(median(counties, {})).toMatchObject({ median: 35, n: 6 }))

  it('leaves the own bureau out', () =>
    expect(median(counties, { own: first.adcode })).toMatchObject({ median: 40, n: 5 }))

  it('is of others than the compared where the reader wants that', () => {
    expect(median([first, second], {})).toBeNull()
    expect(median([first, second], { reference: { kind: 'province' } })).toMatchObject({ median: 35, n: 6 })
    expect(median([first], { reference: { kind: 'reporters' } })).toMatchObject({ median: 40, n: 7 })
  })

  it('is in the basis of the comparison, from the group’s own numbers', () => {
    const change = comparing([first], {
      basis: 'change',
      years: [2023, 2024],
      reference: { kind: 'picked', adcodes: counties.map(({ adcode }) => adcode) },
    })
    expect(change.reference.cells(cases.id, 2024).map((cell) => cell.state)).toEqual([
      'reported',
      'reported',
      ...Array<string>(4).fill('unmeasured'),
      'no_report',
    ])
    expect(referenceMedian(change, cases.id, 2024)).toBeNull()
  })

  it('is none where the reader wants none, and none of standings', () => {
    expect(comparing(counties, { reference: { kind: 'none' } }).reference).toMatchObject({
      group: null,
      note: null,
    })
    const standing = comparing(counties, { basis: 'rank', reference: { kind: 'province' } }).reference
    expect(standing).toMatchObject({ group: null, note: '名次和百分位本身就是比较，没有中位数可画。' })
  })

  it('falls back on the compared where the group makes no sense, and says why', () => {
    const { group, note } = comparing([first, elsewhere], { reference: { kind: 'province' } }).reference
    expect(group?.kind).toBe('compared')
    expect(note).toMatch(/不在同一个省/)
  })
})

describe('the sentence on the reference', () => {
  const say = (...input: Parameters<typeof comparing>) => referenceSentence(comparing(...input), cases, 2024)

  it('says the median with its n and unit', () =>
    expect(say([first, second], { reference: { kind: 'province' } })).toBe(
      '参照：甲省县级中位数35件（6 / 6 家）。',
    ))

  it('says instead of a median that one or two report', () => {
    const picked = (adcodes: readonly string[]): Reference => ({ kind: 'picked', adcodes })
    expect(say([first], { reference: picked([second.adcode]) })).toBe(
      '参照：自选组只有1家报告，不足3家，不画中位数。',
    )
    expect(say([first], { reference: picked(['110107']) })).toBe(
      '参照：自选组1家2024年都没有可用的数，没有中位数。',
    )
    expect(say([first], {})).toBe('')
  })

  it('holds the own bureau against it where five others report', () => {
    expect(say(counties, { own: first.adcode })).toBe(
      '甲1县2024年为10件，低于所选各家中位数40件（5 / 6 家已报告，越多越好）。',
    )
    expect(say(counties.slice(0, 4), { own: first.adcode })).toBe('参照：所选各家中位数30件（3 / 3 家）。')
  })
})

it('draws a year of too few as a gap and says so', () => {
  const both = comparing([first], { years: [2023, 2024], reference: { kind: 'province' } })
  const series = referenceSeries(both, cases.id)
  expect(series?.points.map(({ benchmark }) => benchmark?.n)).toEqual([2, 6])
  expect(referenceCourse(both, cases, series)).toBe(
    '参照：甲省县级中位数（件）2024年35（6家）；2023年不足3家，不画。',
  )
  expect(referenceSeries(comparing([first], {}), cases.id)).toBeNull()
})

it('stands in the exported definitions with its rule', () => {
  const told = definitionsTable(comparing([first], { reference: { kind: 'province' } }), {
    version: 'v',
    link: 'l',
    date: 'd',
  }).rows.filter(([kind]) => kind === '参照线')
  expect(told).toEqual([
    ['参照线', '甲省县级', '甲省县级有报告的教育部门。'],
    ['参照线', '案件数，2024年', '甲省县级中位数35件（6 / 6 家）。'],
  ])
})
