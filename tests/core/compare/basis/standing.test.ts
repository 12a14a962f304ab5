import { describe, expect, it } from 'vitest'
import { explainComputation } from '../../../../src/core/compare/basis/explain-computation.ts'
import { formatCell } from '../../../../src/core/compare/cell-text.ts'
import { rankCells } from '../../../../src/core/compare/rank.ts'
import type { Basis } from '../../../../src/core/schema/compare-state.ts'
import { about, atLeast, atMost, type Case, caseComparison } from '../../../support/case-comparison.ts'

const last = (input: Case) => {
  const comparison = caseComparison(input)
  return comparison.slice('cases', comparison.years.at(-1) ?? 0)
}
const texts = (input: Case): string[] => last(input).map(formatCell)
const whys = (input: Case): string[] =>
  last(input).map((cell) => (cell.state === 'unmeasured' ? cell.why : cell.state))

describe('standing among the reporters', () => {
  const values = { 2024: [30, 20, 20, 40, '未提及', null] as const }

  it('is the position from the largest down, ties sharing it', () => {
    expect(texts({ values, basis: 'rank' })).toEqual(['2', '3', '3', '1', '未提及', '无报告'])
  })

  it('is the share of reporters with a lower value and half of those with the same', () => {
    expect(texts({ values, basis: 'percentile' })).toEqual(['62.5', '25', '25', '87.5', '未提及', '无报告'])
  })

  it('does not tell small counts of one band apart', () => {
    expect(texts({ values: { 2024: [3, 4, 0, 50] }, basis: 'rank' })).toEqual(['2', '2', '4', '1'])
    expect(texts({ values: { 2024: [3, 4, 0, 50] }, basis: 'percentile' })).toEqual([
      '50',
      '50',
      '12.5',
      '87.5',
    ])
  })

  it('is about where a bound may lie on either side of another number', () => {
    const bounded = { 2024: [atLeast(180), 200, 90, about(50)] } as const
    expect(texts({ values: bounded, basis: 'rank' })).toEqual(['约2', '约1', '3', '约4'])
    const clear = { 2024: [atLeast(180), 90, atMost(40)] } as const
    expect(texts({ values: clear, basis: 'rank' })).toEqual(['1', '2', '3'])
  })

  it('is none where only one reports', () => {
    expect(whys({ values: { 2024: [5, null] }, basis: 'percentile' })).toEqual([
      '只有这一家报告，没有名次可言。',
      'no_report',
    ])
  })

  it('lists the first position first', () => {
    const { ranked } = rankCells(last({ values, basis: 'rank' }))
    expect(ranked.map(({ cell }) => cell.shown.value)).toEqual([1, 2, 3, 3])
  })

  it('tells how it was counted', () => {
    const told = (basis: Basis, row: number) => {
      const cell = last({ values, basis })[row]
      return cell?.state === 'reported' ? explainComputation(cell) : []
    }
    expect(told('rank', 1)).toEqual(['20在4家报告者中，从大到小排第3名，与同数或同组的并列至第4名。'])
    expect(told('percentile', 0)).toEqual([
      '4家报告者中2家的数更低，1家同数或同组（含本家）。',
      '（2 + 1 ÷ 2）÷ 4 × 100 = 62.5',
    ])
  })
})
