import { describe, expect, it } from 'vitest'
import { resolveRegions, resolveSelection, resolveYears } from '../../../src/core/compare/selection.ts'
import type { RegionsSelector, YearsSelector } from '../../../src/core/schema/compare-state.ts'
import { datasetOf, indicatorOf, regionOf, reportOf } from '../../support/small-dataset.ts'

const principals = indicatorOf('principals')
const requests = indicatorOf('requests', { report_kinds: ['rule_of_law', 'disclosure'] })
const dataset = datasetOf({
  indicators: [principals, requests],
  regions: [
    regionOf('440000', '广东省'),
    regionOf('440200', '韶关市', '440000'),
    regionOf('440281', '乐昌市', '440200'),
    regionOf('440282', '南雄市', '440200'),
    regionOf('500000', '重庆市'),
    regionOf('500101', '万州区', '500000'),
  ],
  reports: [
    reportOf('440000', 2022),
    reportOf('440281', 2023),
    reportOf('500101', 2024),
    reportOf('500101', 2025, { kind: 'disclosure' }),
  ],
})

const regions = (selector: RegionsSelector): string[] =>
  resolveRegions(dataset, selector).map((region) => region.adcode)

describe('the regions a link selects', () => {
  it('are all with a report for *', () => {
    expect(regions({ kind: 'all' })).toEqual(['440000', '440281', '500101'])
  })

  it('are those with a report at any depth below a division, itself left out', () => {
    expect(regions({ kind: 'below', adcode: '440000' })).toEqual(['440281'])
    expect(regions({ kind: 'below', adcode: '440281' })).toEqual([])
  })

  it('are exactly those listed, in their order, each once, with or without a report', () => {
    expect(regions({ kind: 'list', adcodes: ['500101', '440282', '500101', '999999'] })).toEqual([
      '500101',
      '440282',
    ])
  })
})

describe('the years a link selects', () => {
  const years = (selector: YearsSelector, indicator = principals, adcodes = ['440281']): readonly number[] =>
    resolveYears(dataset, selector, [indicator], resolveRegions(dataset, { kind: 'list', adcodes }))

  it('are one year, or every year of a span, whether or not anything was reported', () => {
    expect(years({ kind: 'single', year: 2011 })).toEqual([2011])
    expect(years({ kind: 'span', from: 2019, to: 2022 })).toEqual([2019, 2020, 2021, 2022])
  })

  it('are, for latest, the last in which a selected bureau has a report that can state the indicator', () => {
    expect(years({ kind: 'latest' })).toEqual([2023])
    expect(years({ kind: 'latest' }, principals, ['440281', '500101'])).toEqual([2024])
    expect(years({ kind: 'latest' }, requests, ['440281', '500101'])).toEqual([2025])
  })

  it('fall back to all bureaus where the selected ones have no such report', () => {
    expect(years({ kind: 'latest' }, principals, ['440282'])).toEqual([2024])
  })

  it('are none only in a dataset without reports', () => {
    expect(resolveYears(datasetOf({}), { kind: 'latest' }, [principals], [])).toEqual([])
  })
})

it('leaves out indicators the dataset does not have', () => {
  const state = {
    indicators: ['gone', 'requests'],
    regions: { kind: 'all' },
    years: { kind: 'latest' },
  } as const
  expect(resolveSelection(dataset, state)).toMatchObject({ indicators: [requests], years: [2025] })
})
