import { describe, expect, it } from 'vitest'
import { benchmarkOf } from '../../../src/core/compare/benchmark.ts'
import { displayCell, formatCell } from '../../../src/core/compare/cell-text.ts'
import { type Case, caseComparison } from '../../support/case-comparison.ts'

const last = (input: Case) => {
  const comparison = caseComparison(input)
  return comparison.slice('cases', comparison.years.at(-1) ?? 0)
}
const texts = (input: Case): string[] => last(input).map(formatCell)

describe('a year borrowed from', () => {
  const year = (y: number) => [y, y] as const

  it('is none unless asked for', () => {
    expect(texts({ values: { 2023: [82], 2024: [null] }, years: year(2024) })).toEqual(['无报告'])
  })

  it('stands beside the value and is counted apart', () => {
    const values = { 2023: [82, 5, 6, 7, 8], 2024: [null, '未提及', '未读全', '存疑', 9] } as const
    const comparison = caseComparison({ values, years: year(2024), tolerance: 1 })
    const cells = comparison.slice('cases', 2024)
    expect(cells.map(formatCell)).toEqual(['82（2023年）', '5（2023年）', '6（2023年）', '存疑', '9'])
    expect(cells.map(displayCell)[0]).toBe('82（2023年）')
    expect(cells.every((cell) => cell.year === 2024)).toBe(true)
    expect(comparison.coverage('cases', 2024)).toMatchObject({ reported: 1, borrowed: 3, total: 5 })
  })

  it('is the nearest, the earlier of two', () => {
    const values = { 2021: [1], 2022: [2], 2023: [null], 2024: [4], 2025: [5] } as const
    expect(texts({ values, years: year(2023), tolerance: 3 })).toEqual(['2（2022年）'])
    expect(texts({ values: { ...values, 2022: [null] }, years: year(2023), tolerance: 3 })).toEqual([
      '4（2024年）',
    ])
  })

  it('is not further away than asked for', () => {
    const values = { 2021: [1], 2024: [null] } as const
    expect(texts({ values, years: year(2024), tolerance: 2 })).toEqual(['无报告'])
    expect(texts({ values, years: year(2024), tolerance: 3 })).toEqual(['1（2021年）'])
  })

  it('is kept with a number per head', () => {
    const input: Case = { values: { 2023: [82], 2024: [null] }, years: year(2024), residents: [100_000] }
    expect(texts({ ...input, tolerance: 1, basis: 'per100k' })).toEqual(['82（2023年）'])
  })

  it('does not count in a median, nor among the reporters that are ranked', () => {
    const values = { 2023: [90], 2024: [null, 30, 20] } as const
    const input: Case = { values, years: year(2024), tolerance: 1 }
    expect(benchmarkOf(last(input))).toMatchObject({ median: 25, n: 2 })
    expect(texts({ ...input, basis: 'rank' })).toEqual(['无报告', '1', '2'])
    expect(texts({ ...input, basis: 'percentile' })).toEqual(['无报告', '75', '25'])
  })

  it('is none where several years are compared or a change is computed', () => {
    const values = { 2022: [1], 2023: [null], 2024: [4] } as const
    const comparison = caseComparison({ values, tolerance: 1 })
    expect(comparison.slice('cases', 2023).map(formatCell)).toEqual(['无报告'])
    expect(comparison.tolerance).toBeUndefined()
    expect(
      caseComparison({ values, years: year(2023), tolerance: 1, basis: 'change' }).tolerance,
    ).toBeUndefined()
  })
})
