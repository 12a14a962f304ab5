import { describe, expect, it } from 'vitest'
import { explainComputation } from '../../../../src/core/compare/basis/explain-computation.ts'
import { formatCell } from '../../../../src/core/compare/cell-text.ts'
import { quantityText } from '../../../../src/core/compare/measure-text.ts'
import { atLeast, type Case, caseComparison } from '../../../support/case-comparison.ts'

const last = (input: Case) => {
  const comparison = caseComparison(input)
  return comparison.slice('cases', comparison.years.at(-1) ?? 0)
}
const texts = (input: Case): string[] => last(input).map(formatCell)
const whys = (input: Case): string[] =>
  last(input).map((cell) => (cell.state === 'unmeasured' ? cell.why : cell.state))

describe('against the base year', () => {
  it.each([
    ['change', ['+12', '-3', '0', '+5']],
    ['pctchange', ['+15', '-33.33', '0', '无法换算']],
    ['index', ['115', '66.67', '100', '无法换算']],
  ] as const)('%s is counted from the first year of the span', (basis, expected) => {
    expect(texts({ values: { 2019: [80, 9, 7, 0], 2024: [92, 6, 7, 5] }, basis })).toEqual(expected)
  })

  it('says that a base of zero carries no percentage', () => {
    expect(whys({ values: { 2019: [0], 2024: [5] }, basis: 'pctchange' })).toEqual([
      '基年2019年的数是0，以它为分母没有意义。',
    ])
  })

  it('is 0, or 100, in the base year itself, bounds included', () => {
    for (const [basis, text] of [
      ['change', '0'],
      ['pctchange', '0'],
      ['index', '100'],
    ] as const) {
      const comparison = caseComparison({ values: { 2019: [atLeast(780)], 2024: [1] }, basis })
      expect(comparison.slice('cases', 2019).map(formatCell)).toEqual([text])
    }
  })

  it('is not computed without a value in the base year, and names its state', () => {
    const values = {
      2019: ['未提及', '未读全', '存疑', null, 5] as const,
      2024: [1, 2, 3, 4, '未提及'] as const,
    }
    expect(whys({ values, basis: 'change' })).toEqual([
      '基年2019年未提及，没有可比的数。',
      '基年2019年未读全，没有可比的数。',
      '基年2019年存疑，没有可比的数。',
      '基年2019年无报告，没有可比的数。',
      'not_stated',
    ])
  })

  it.each([
    ['exact', 'exact', '+70'],
    ['exact', 'approx', '约+70'],
    ['exact', 'at_least', '≤+70'],
    ['exact', 'at_most', '≥+70'],
    ['approx', 'exact', '约+70'],
    ['approx', 'approx', '约+70'],
    ['approx', 'at_least', '无法换算'],
    ['approx', 'at_most', '无法换算'],
    ['at_least', 'exact', '≥+70'],
    ['at_least', 'approx', '无法换算'],
    ['at_least', 'at_least', '无法换算'],
    ['at_least', 'at_most', '≥+70'],
    ['at_most', 'exact', '≤+70'],
    ['at_most', 'approx', '无法换算'],
    ['at_most', 'at_least', '≤+70'],
    ['at_most', 'at_most', '无法换算'],
  ] as const)('%s less %s', (now, base, expected) => {
    const values = {
      2019: [{ value: 780, qualifier: base }],
      2024: [{ value: 850, qualifier: now }],
    } as const
    expect(texts({ values, basis: 'change' })).toEqual([expected])
  })

  it('says what cannot be known of two lower bounds', () => {
    expect(whys({ values: { 2019: [atLeast(780)], 2024: [atLeast(850)] }, basis: 'change' })).toEqual([
      '从≥780到≥850，变了多少无从知道。',
    ])
  })

  it.each([
    [{ scope: 'system' }, '2019年与2024年口径不同：一年是全系统，一年是本机关。'],
    [{ note: '与辅导员合计，合并口径' }, '2019年与2024年口径不同：只有一年是合并口径。'],
  ] as const)('a change of what is counted (%o) is no change of the number', (rest, why) => {
    expect(whys({ values: { 2019: [80], 2024: [{ value: 92, ...rest }] }, basis: 'change' })).toEqual([why])
  })

  it('of a rate is told in percentage points', () => {
    const [cell] = last({ values: { 2019: [95], 2024: [98.4] }, measure: 'rate', basis: 'change' })
    expect(cell && quantityText(cell)).toBe('+3.4个百分点')
  })

  it('can be checked with a pocket calculator', () => {
    const [cell] = last({ values: { 2019: [80], 2024: [92] }, basis: 'pctchange' })
    expect(cell?.state === 'reported' && explainComputation(cell)).toEqual([
      '2019年80，2024年92。',
      '（92 − 80）÷ 80 × 100 = +15（%）',
    ])
  })
})
