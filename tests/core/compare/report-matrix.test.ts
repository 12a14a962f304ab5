import { describe, expect, it } from 'vitest'
import { reportMatrix } from '../../../src/core/compare/report-matrix.ts'
import { datasetOf, regionOf, reportOf } from '../../support/small-dataset.ts'

const regions = [
  regionOf('440000', '广东省'),
  regionOf('500000', '重庆市'),
  regionOf('440281', '乐昌市', '440000'),
]

describe('the reports by province and year', () => {
  it('counts a county with its province and keeps years without a report', () => {
    const matrix = reportMatrix(
      datasetOf({
        regions,
        reports: [reportOf('440281', 2022), reportOf('440000', 2024), reportOf('500000', 2024)],
      }),
    )
    expect(matrix.years).toEqual([2022, 2023, 2024])
    expect(matrix.rows.map((row) => [row.province.name_zh, row.counts, row.total])).toEqual([
      ['广东省', [1, 0, 1], 2],
      ['重庆市', [0, 0, 1], 1],
    ])
    expect(matrix.totals).toEqual([1, 0, 2])
  })

  it('is empty without reports', () => expect(reportMatrix(datasetOf({ regions })).rows).toEqual([]))
})
