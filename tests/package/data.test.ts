import { beforeAll, describe, expect, test } from 'vitest'
import { checkPackage } from '../../src/core/package/check-package.ts'
import { createDataset, type Dataset } from '../../src/core/table/dataset.ts'
import { readPackageFolder } from '../../src/package/read-folder.ts'

let dataset: Dataset
beforeAll(async () => {
  dataset = createDataset('test', checkPackage(await readPackageFolder('data')).rows)
})

describe('the data of this repository', () => {
  test.each([
    ['440281-2024', 'rule_of_law_vice_principals', [{ value: 82, qualifier: 'exact', note: '' }]],
    [
      '500101-2024',
      'rule_of_law_vice_principals',
      [{ value: 156, note: expect.stringContaining('合并口径') as string }],
    ],
    ['500101-2024', 'vice_principal_coverage', [{ value: 100, note: '仅公办学校' }]],
    ['440281-2024', 'vice_principal_lectures', [{ value: 200, qualifier: 'approx' }]],
    ['440281-2024', 'administrative_litigations', [{ value: 0, quote: '无行政应诉案件' }]],
    [
      '440281-2024',
      'law_education_sessions',
      [
        { value: 88, role: 'part' },
        { value: 242, role: 'part' },
      ],
    ],
    ['410811-2024', 'rule_of_law_vice_principals', []],
    ['500000-2022', 'law_education_participants', [{ value: 300000, qualifier: 'at_least', unit: '人' }]],
  ])('%s states %s so', (report, indicator, expected) => {
    const figures = dataset.figuresOf(report, indicator)
    expect(figures).toHaveLength(expected.length)
    expect(figures).toMatchObject(expected)
  })

  test('links no hijacked page and dates a report by its signature only where it says so', () => {
    expect(dataset.reportById.get('320582-2019')).toMatchObject({
      url: null,
      published: '2020-02-05',
      published_basis: 'page',
    })
    expect(dataset.reportById.get('440281-2024')).toMatchObject({
      published_basis: 'signature',
      coverage: 'full',
    })
    expect(dataset.reportById.get('410811-2024')).toMatchObject({ published: null, coverage: 'full' })
  })

  test('says which of the law’s contents a report read whole has, and of no opening', () => {
    const sections = dataset.reports.flatMap((report) =>
      report.sections === null ? [] : [[report.id, report.sections.join('|')]],
    )
    expect(Object.fromEntries(sections)).toEqual({
      '320582-2019': 'measures|shortcomings|first_responsible|plans',
      '410811-2024': 'measures|shortcomings|plans',
      '440281-2024': 'measures|shortcomings|first_responsible|plans',
      '450200-2022': 'measures|shortcomings|first_responsible|plans',
      '500101-2024': 'measures|shortcomings|first_responsible|plans',
    })
  })

  test('has 181 reports, five of them read whole, and no report of 柳州市 on 2024', () => {
    expect(dataset.reports).toHaveLength(181)
    expect(dataset.reports.filter((report) => report.coverage === 'full').map((report) => report.id)).toEqual(
      ['320582-2019', '410811-2024', '440281-2024', '450200-2022', '500101-2024'],
    )
    expect(dataset.reportsOf('450200', 2024)).toEqual([])
  })

  test('counts every resident once: no region that the census counted stands above another it counted', () => {
    for (const { adcode } of dataset.denominators) {
      const parent = dataset.regionByAdcode.get(adcode)?.parent ?? ''
      expect(dataset.denominatorByAdcode.has(parent), adcode).toBe(false)
    }
  })
})
