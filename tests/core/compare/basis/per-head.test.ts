import { describe, expect, it } from 'vitest'
import { explainComputation } from '../../../../src/core/compare/basis/explain-computation.ts'
import { formatCell } from '../../../../src/core/compare/cell-text.ts'
import { about, atLeast, type Case, caseComparison } from '../../../support/case-comparison.ts'

const last = (input: Case) => {
  const comparison = caseComparison(input)
  return comparison.slice('cases', comparison.years.at(-1) ?? 0)
}
const texts = (input: Case): string[] => last(input).map(formatCell)
const whys = (input: Case): string[] =>
  last(input).map((cell) => (cell.state === 'unmeasured' ? cell.why : cell.state))

describe('per head', () => {
  const values = { 2024: [156, atLeast(80), about(1), 0, '未提及', null] as const }
  const residents = [1_562_000, 40_000, 3_000_000, 5_000, 5_000, 5_000]

  it('divides by the residents and keeps the qualifier; a zero stays a zero and an absence an absence', () => {
    expect(texts({ values, residents, basis: 'per100k' })).toEqual([
      '9.99',
      '≥200',
      '约0.033',
      '0',
      '未提及',
      '无报告',
    ])
  })

  it('divides by the children per ten thousand', () => {
    expect(texts({ values, residents, basis: 'per10kchildren' })[0]).toBe('9.99')
  })

  it('keeps the full number behind the rounded text', () => {
    const [cell] = last({ values, residents, basis: 'per100k' })
    expect(cell?.state === 'reported' && cell.shown.value).toBe((156 / 1_562_000) * 100_000)
  })

  it('is not computed without a census count, and says why', () => {
    const input: Case = { values: { 2024: [5, 6] }, residents: [null, 0], basis: 'per100k' }
    expect(texts(input)).toEqual(['无法换算', '无法换算'])
    expect(whys(input)).toEqual([
      '2020年普查后新设或重划，没有与现辖区对应的普查人口。',
      '2020年普查人口为0，不能作除数。',
    ])
  })

  it('is not computed for rates', () => {
    const input: Case = { values: { 2024: [95] }, residents: [1000], measure: 'rate', basis: 'per100k' }
    expect(whys(input)).toEqual(['比率本身就是百分比，不再除以人口。'])
  })

  it('can be checked with a pocket calculator', () => {
    const [cell] = last({ values, residents, basis: 'per100k' })
    expect(cell?.state === 'reported' && explainComputation(cell)).toEqual([
      '156 ÷ 1,562,000（居民，2020年普查）× 100,000 = 9.99',
      '人口为2020年普查，报告为2024年。',
    ])
  })
})
