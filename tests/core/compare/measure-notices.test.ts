import { describe, expect, it } from 'vitest'
import { lineSentence, rankSentence } from '../../../src/core/charts/chart-summary.ts'
import { coverageText } from '../../../src/core/compare/coverage.ts'
import { noticesOf } from '../../../src/core/compare/notices.ts'
import { type Case, caseComparison } from '../../support/case-comparison.ts'

const told = (input: Case): string[] =>
  noticesOf(caseComparison(input)).map((notice) => `${notice.kind}: ${notice.message}`)
const residents = [100_000, 200_000]

describe('the notice on a basis', () => {
  it('says that census and report are of different years', () => {
    expect(told({ values: { 2024: [5, 6] }, residents, basis: 'per100k' })).toEqual([
      'basis: 人口为2020年普查，报告为2024年，不是同一年。',
    ])
    expect(told({ values: { 2019: [5], 2024: [6] }, residents, basis: 'per10kchildren' })).toEqual([
      'basis: 人口为2020年普查，报告为2019—2024年，不是同一年。',
    ])
    expect(told({ values: { 2020: [5] }, residents, basis: 'per100k' })).toEqual([])
  })

  it.each([
    ['change', '变化都从基年2019年算起。'],
    ['pctchange', '变化都从基年2019年算起，以基年的数为分母；基年的数很小时，百分比会很大。'],
    ['index', '以基年2019年的数为100。'],
    ['rank', '名次在每一年的报告者中排，数最大的为第1名，小于10的数按0、1–4、5–9并列。'],
    [
      'percentile',
      '百分位是每一年的报告者中数字更低的所占百分比，同数的算一半，小于10的数按0、1–4、5–9视为同数。',
    ],
  ] as const)('says how %s is counted', (basis, message) => {
    expect(told({ values: { 2019: [50, 60], 2024: [70, 80] }, basis })).toEqual([`basis: ${message}`])
  })

  it('says among how many', () => {
    expect(told({ values: { 2024: [50, 60, null] }, basis: 'rank' })[0]).toContain('名次在2家报告者中排')
  })

  it('names the bureaus that cannot be computed, those with one reason together', () => {
    expect(told({ values: { 2019: [null, null, 5], 2024: [7, 8, 9] }, basis: 'change' })).toContain(
      'unmeasured: 110101县（2024年）、110102县（2024年）无法换算：基年2019年无报告，没有可比的数。',
    )
  })

  it('is silent on printed numbers', () => {
    expect(told({ values: { 2024: [5, 6] } })).toEqual([])
  })
})

it('names the bureaus with a borrowed year, and the year', () => {
  const values = { 2023: [50, 60], 2024: [null, 70] } as const
  expect(told({ values, years: [2024, 2024], tolerance: 1 })).toEqual([
    'borrowed: 110101县（2023年）当年没有数，借用的是邻年的数，年份写在数字后面。',
  ])
})

describe('the sentences', () => {
  const values = { 2023: [50, 60], 2024: [null, 70] } as const

  it('count borrowed bureaus apart and name their year', () => {
    const comparison = caseComparison({ values, years: [2024, 2024], tolerance: 1 })
    expect(coverageText(comparison.coverage('cases', 2024))).toBe('1 / 2 家已报告，另借用 1 家邻年的数')
    expect(rankSentence(comparison, 'cases', 2024)).toBe(
      '2024年，2家教育部门中1家报告了cases，另借用1家邻年的数，最高为110102县70件，最低为110101县50件（2023年）。',
    )
  })

  it('count all who share a value, even where some borrowed it', () => {
    const zeros = { 2023: [0, 0, 0, 0], 2024: [null, null, 0, 0, 50] } as const
    const comparison = caseComparison({ values: zeros, years: [2024, 2024], tolerance: 1 })
    expect(rankSentence(comparison, 'cases', 2024)).toContain(
      '最低为110103县0件、110104县0件、110101县0件（2023年）等4家。',
    )
  })

  it('tell the unit of the basis', () => {
    const comparison = caseComparison({ values: { 2024: [50, 60] }, residents, basis: 'per100k' })
    expect(rankSentence(comparison, 'cases', 2024)).toContain('最高为110101县每10万居民50件')
  })

  it('do not call what cannot be computed unreported', () => {
    const none = caseComparison({ values: { 2023: [null], 2024: [5] }, basis: 'change' })
    expect(lineSentence(none, 'cases')).toBe(
      '2023至2024年，1家教育部门中1家报告过cases，都无法换算（与起始年相差），原因见表。',
    )
    const some = caseComparison({ values: { 2023: [null, 50], 2024: [5, 60] }, basis: 'change' })
    expect(lineSentence(some, 'cases')).toBe(
      '2023至2024年，2家教育部门中2家报告过cases，其中1家无法换算，与2023年相比：110102县2024年+10件。',
    )
  })
})
