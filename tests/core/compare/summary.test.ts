import { expect, it } from 'vitest'
import { summarise } from '../../../src/core/compare/summary.ts'
import { datasetOf, figureOf, indicatorOf, regionOf, reportOf } from '../../support/small-dataset.ts'

const principals = indicatorOf('principals')
const requests = indicatorOf('requests', { report_kinds: ['disclosure'] })

it('counts what is in a dataset, in all and by province, year and indicator', () => {
  const dataset = datasetOf({
    indicators: [principals, requests],
    regions: [
      regionOf('440000', '广东省'),
      regionOf('440200', '韶关市', '440000'),
      regionOf('440281', '乐昌市', '440200'),
      regionOf('500000', '重庆市'),
    ],
    reports: [
      reportOf('440281', 2022),
      reportOf('440281', 2024),
      reportOf('440200', 2024, { kind: 'disclosure', coverage: 'opening' }),
      reportOf('500000', 2024),
    ],
    figures: [
      figureOf('440281-2024', 'principals', 82),
      figureOf('500000-2024', 'principals', 3, { role: 'part' }),
      figureOf('500000-2024', 'principals', 5, { role: 'part' }),
    ],
  })
  const summary = summarise(dataset)
  expect(summary).toMatchObject({
    reports: 4,
    bureaus: 3,
    figures: 3,
    provinces: 2,
    years: [2022, 2024],
    fullyRead: 3,
    byKind: { rule_of_law: 3, enforcement: 0, disclosure: 1 },
  })
  expect(summary.byProvince.map((p) => [p.province.name_zh, p.reports, p.bureaus, p.figures])).toEqual([
    ['广东省', 3, 2, 1],
    ['重庆市', 1, 1, 2],
  ])
  expect(summary.byYear.map((y) => [y.year, y.reports])).toEqual([
    [2022, 1],
    [2023, 0],
    [2024, 3],
  ])
  expect(summary.byIndicator.map((i) => [i.indicator.id, i.bureaus, i.reports, i.figures])).toEqual([
    ['principals', 2, 2, 3],
    ['requests', 0, 0, 0],
  ])
})

it('counts nothing in an empty dataset', () => {
  expect(summarise(datasetOf({}))).toMatchObject({ reports: 0, provinces: 0, years: null, byYear: [] })
})
