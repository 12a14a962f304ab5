import { describe, expect, test } from 'vitest'
import { changeSentence, reportingChanges } from '../../../src/core/compare/reporting-change.ts'
import type { Figure } from '../../../src/core/schema/figure.ts'
import type { Report } from '../../../src/core/schema/report.ts'
import { realDataset } from '../../support/real-dataset.ts'
import { datasetOf, figureOf, indicatorOf, regionOf, reportOf } from '../../support/small-dataset.ts'

const lawyers = indicatorOf('public_lawyers', { name_zh: '公职律师人数' })
const penalties = indicatorOf('penalties', {
  name_zh: '行政处罚件数',
  unit: '件',
  report_kinds: ['rule_of_law', 'disclosure'],
})

function told(reports: Report[], figures: Figure[]): string[] {
  const dataset = datasetOf({
    indicators: [lawyers, penalties],
    regions: [regionOf('440281', '乐昌市')],
    reports,
    figures,
  })
  return reportingChanges(dataset, '440281').map(changeSentence)
}

const full = (year: number) => reportOf('440281', year)
const opening = (year: number) => reportOf('440281', year, { coverage: 'opening' })
const disclosure = (year: number) => reportOf('440281', year, { kind: 'disclosure' })
const lawyersIn = (year: number, value: number, rest: Partial<Figure> = {}) =>
  figureOf(`440281-${year}`, 'public_lawyers', value, rest)

const stopped2024 = '2024年起不再写公职律师人数：通读全文，没有写；2023年写的是3人。'
const started2024 = '2024年起写公职律师人数：3人；2023年的报告通读全文，没有写。'

describe('what a bureau stopped or started reporting', () => {
  test.each<[string, Report[], Figure[], string[]]>([
    [
      'stopped: stated, then read whole and silent',
      [full(2023), full(2024)],
      [lawyersIn(2023, 3)],
      [stopped2024],
    ],
    [
      'stopped counts from an opening that states it',
      [opening(2023), full(2024)],
      [lawyersIn(2023, 3)],
      [stopped2024],
    ],
    ['an opening that is silent stopped nothing', [full(2023), opening(2024)], [lawyersIn(2023, 3)], []],
    [
      'started: read whole and silent, then stated',
      [full(2023), full(2024)],
      [lawyersIn(2024, 3)],
      [started2024],
    ],
    ['started may be stated in an opening', [full(2023), opening(2024)], [lawyersIn(2024, 3)], [started2024]],
    ['after an opening that is silent nothing starts', [opening(2023), full(2024)], [lawyersIn(2024, 3)], []],
    ['a printed zero is stated', [full(2023), full(2024)], [lawyersIn(2023, 3), lawyersIn(2024, 0)], []],
    [
      'a doubtful number neither stops nor starts',
      [full(2023), full(2024)],
      [lawyersIn(2023, 3), lawyersIn(2024, 4, { review: 'ambiguous' })],
      [],
    ],
    ['a year without a report stops nothing', [full(2023)], [lawyersIn(2023, 3)], []],
    [
      'years that cannot be judged are stepped over and named',
      [full(2021), opening(2022), full(2024)],
      [lawyersIn(2021, 3)],
      ['2024年起不再写公职律师人数：通读全文，没有写；2021年写的是3人（其间2年没有可据以判断的报告）。'],
    ],
    [
      'later changes first, both ways',
      [full(2022), full(2023), full(2024)],
      [lawyersIn(2023, 3)],
      [stopped2024, '2023年起写公职律师人数：3人；2022年的报告通读全文，没有写。'],
    ],
    [
      'what a disclosure report stated is not dropped by a rule-of-law report',
      [full(2023), disclosure(2023), full(2024)],
      [figureOf('440281-2023-disclosure', 'penalties', 8)],
      [],
    ],
    [
      'but by the next disclosure report',
      [disclosure(2023), disclosure(2024)],
      [figureOf('440281-2023-disclosure', 'penalties', 8)],
      ['2024年起不再写行政处罚件数：通读全文，没有写；2023年写的是8件。'],
    ],
  ])('%s', (_, reports, figures, expected) => {
    expect(told(reports, figures)).toEqual(expected)
  })

  test('finds the one change that the data can bear', async () => {
    const dataset = await realDataset()
    const all = dataset.regions.flatMap((region) => reportingChanges(dataset, region.adcode))
    expect(all.map(changeSentence)).toEqual([
      '2024年起不再写检查机构数：通读全文，没有写；2023年写的是152家（所）次。',
    ])
  })
})
