import { describe, expect, test } from 'vitest'
import { publicationRecords } from '../../../src/core/compare/publication-record.ts'
import type { Report } from '../../../src/core/schema/report.ts'
import { realDataset } from '../../support/real-dataset.ts'
import { datasetOf, regionOf, reportOf } from '../../support/small-dataset.ts'

function recordOf(reports: Report[]) {
  const dataset = datasetOf({
    regions: [
      regionOf('440000', '广东省'),
      regionOf('440281', '乐昌市', '440000'),
      regionOf('440282', '南雄市', '440000'),
      regionOf('440283', '没有报告的', '440000'),
      regionOf('450000', '广西壮族自治区'),
    ],
    reports,
  })
  return publicationRecords(dataset)
}

const on = (published: string) => ({ published, published_basis: 'page' }) as const

describe('publicationRecords', () => {
  test('counts on time, late and unknown apart, and names the late years', () => {
    const records = recordOf([
      reportOf('440281', 2021, on('2022-04-01')),
      reportOf('440281', 2022, on('2023-04-02')),
      reportOf('440281', 2023),
    ])
    expect(records).toHaveLength(1)
    expect(records[0]).toMatchObject({ reports: 3, onTime: 1, late: 1, unknown: 1, silent: 0 })
    expect(records[0]?.bureaus.map((bureau) => bureau.lateYears)).toEqual([[2022]])
  })

  test('judges neither disclosure reports nor years before 2018', () => {
    const records = recordOf([
      reportOf('440281', 2022, { kind: 'disclosure', ...on('2023-06-01') }),
      reportOf('440281', 2017, on('2018-06-01')),
    ])
    expect(records[0]).toMatchObject({ reports: 2, onTime: 0, late: 0, unknown: 0 })
  })

  test('calls a bureau silent only on years another of its province has, whatever the kind of report it lacks', () => {
    const records = recordOf([
      reportOf('440281', 2022),
      reportOf('440281', 2023),
      reportOf('440282', 2023),
      reportOf('440282', 2022, { kind: 'disclosure' }),
      reportOf('440282', 2024, { kind: 'disclosure' }),
    ])
    expect(records[0]?.bureaus.map((bureau) => [bureau.region.name_zh, bureau.silentYears])).toEqual([
      ['乐昌市', []],
      ['南雄市', [2022]],
    ])
    expect(records[0]?.silent).toBe(1)
  })

  test('adds up to the reports and bureaus of the real data', async () => {
    const dataset = await realDataset()
    const records = publicationRecords(dataset)
    expect(records.reduce((sum, record) => sum + record.reports, 0)).toBe(dataset.reports.length)
    const bureaus = new Set(dataset.reports.map((report) => report.adcode))
    expect(records.reduce((sum, record) => sum + record.bureaus.length, 0)).toBe(bureaus.size)
  })
})
