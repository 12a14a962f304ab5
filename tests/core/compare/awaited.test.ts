import { describe, expect, test } from 'vitest'
import { rankSentence } from '../../../src/core/charts/chart-summary.ts'
import { spreadGroups } from '../../../src/core/charts/spread-groups.ts'
import { awaitedAreas } from '../../../src/core/compare/awaited.ts'
import { chooseBasis } from '../../../src/core/compare/basis/basis-obstacle.ts'
import { compare } from '../../../src/core/compare/comparison.ts'
import { regionsByValue, regionValues } from '../../../src/core/compare/region-values.ts'
import { resolveSelection } from '../../../src/core/compare/selection.ts'
import type { Dataset, PendingFigures } from '../../../src/core/table/dataset.ts'
import { datasetOf, figureOf, indicatorOf, regionOf, reportOf } from '../../support/small-dataset.ts'

const provinces = ['11', '13', '14']
const counties = provinces.flatMap((province) => [`${province}0101`, `${province}0102`])
const whole = datasetOf({
  indicators: [indicatorOf('staff'), indicatorOf('checks')],
  regions: [
    ...provinces.map((province) => regionOf(`${province}0000`, `${province}省`)),
    ...counties.map((adcode) => regionOf(adcode, `${adcode}区`, `${adcode.slice(0, 2)}0000`)),
  ],
  reports: counties.map((adcode) => reportOf(adcode, 2024)),
  figures: counties.map((adcode, index) => figureOf(`${adcode}-2024`, 'staff', 10 + 20 * index)),
})

/** The same without the figures that are pending. */
function without(pending: Partial<PendingFigures>): Dataset {
  const { provinces = new Set(), indicators = new Set() } = pending
  return { ...whole, pending: { provinces, indicators } }
}

const all = {
  indicators: ['staff'],
  regions: { kind: 'all' },
  years: { kind: 'single', year: 2024 },
} as const
const comparison = (dataset: Dataset, reference?: { readonly kind: 'level' }) =>
  compare(dataset, resolveSelection(dataset, all), { reference })

describe('a comparison while some figures are on their way', () => {
  const early = comparison(without({ provinces: new Set(['13', '14']) }))

  test('holds the bureaus that are in memory alone, and names the others', () => {
    expect(early.regions.map(({ adcode }) => adcode)).toEqual(['110101', '110102'])
    expect(early.awaited.map(({ adcode }) => adcode)).toEqual(['130101', '130102', '140101', '140102'])
    expect(early.incomplete).toBe('所选还有 4 家尚未载入。')
    expect(() => early.cell('staff', '130101', 2024)).toThrow('Outside the comparison')
  })

  test('says of each of them what the whole says', () => {
    const cells = comparison(whole).slice('staff', 2024)
    expect(early.slice('staff', 2024)).toEqual(cells.slice(0, 2))
  })

  test('counts nobody else, and says that it speaks of a part', () => {
    expect(early.coverage('staff', 2024)).toMatchObject({ reported: 2, total: 2 })
    expect(rankSentence(early, 'staff', 2024)).toMatch(/^已载入的部分：2024年，2家教育部门中2家报告了/)
  })

  test('gives no median of those that came first', () => {
    expect(early.reference.group).toBeNull()
    expect(spreadGroups(early, 'staff', 2024, 'none').map(({ quartiles }) => quartiles)).toEqual([null])
    expect(spreadGroups(early, 'staff', 2024, 'province').map(({ quartiles }) => quartiles?.n)).toEqual([2])
  })

  test('gives nobody a standing among part of the bureaus', () => {
    const selection = resolveSelection(whole, all)
    expect(chooseBasis('percentile', selection, 'table', early.awaited)).toEqual({
      basis: 'raw',
      note: '还有 4 家尚未载入，名次和百分位要等载齐。',
    })
    expect(chooseBasis('percentile', selection, 'table', []).note).toBeNull()
  })

  test('names the areas over those it waits for', () => {
    expect([...awaitedAreas(early)].filter((adcode) => adcode.endsWith('0000'))).toEqual(['130000', '140000'])
  })

  test('holds nobody while the indicator is on its way', () => {
    const none = comparison(without({ indicators: new Set(['staff']) }))
    expect(none.regions).toEqual([])
    expect(none.awaited).toHaveLength(6)
  })

  test('is whole for those whose provinces are in, but for a group of reference that is not', () => {
    const dataset = without({ provinces: new Set(['14']) })
    const list = { ...all, regions: { kind: 'list', adcodes: ['110101', '130101'] } } as const
    const selection = resolveSelection(dataset, list)
    expect(compare(dataset, selection)).toMatchObject({ awaited: [], incomplete: null })
    const level = compare(dataset, selection, { reference: { kind: 'level' } })
    expect(level.incomplete).toBe('全国县级还有 2 家尚未载入。')
    expect(level.reference).toMatchObject({ group: null, note: '全国县级还有 2 家尚未载入。' })
  })
})

test('is the very selection once everything is there', () => {
  const selection = resolveSelection(whole, all)
  expect(compare(whole, selection).regions).toBe(selection.regions)
  expect(compare(whole, selection)).toMatchObject({ awaited: [], incomplete: null })
})

test('lists regions that are not in memory last, with no value', () => {
  const dataset = without({ provinces: new Set(['13']) })
  const regions = dataset.regions.filter(({ level }) => level === 'county')
  const [indicator] = dataset.indicators
  if (!indicator) throw new Error('has indicators')
  const values = regionValues(dataset, regions, indicator, 2024)
  expect(values.cells.has('130101')).toBe(false)
  const sorted = regionsByValue(regions, values, 'descending').map(({ adcode }) => adcode)
  expect(sorted).toEqual(['140102', '140101', '110102', '110101', '130101', '130102'])
})
