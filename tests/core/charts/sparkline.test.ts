import { describe, expect, it } from 'vitest'
import { sparkline } from '../../../src/core/charts/sparkline.ts'
import { figureOf, reportOf } from '../../support/small-dataset.ts'
import { vicePrincipalComparison, vicePrincipalData, vicePrincipals } from '../../support/vice-principals.ts'

/** 乐昌市 prints 82 in 2024; the earlier years as given, null for a report that is silent. */
function cells(from: number, earlier: Readonly<Record<number, number | null>>) {
  const years = Object.keys(earlier).map(Number)
  const data = vicePrincipalData(
    years.flatMap((year) => {
      const value = earlier[year] ?? null
      return value === null ? [] : [figureOf(`440281-${year}`, vicePrincipals.id, value)]
    }),
    years.map((year) => reportOf('440281', year)),
  )
  const comparison = vicePrincipalComparison(data, [from, 2024])
  return comparison.years.map((year) => comparison.cell(vicePrincipals.id, '440281', year))
}

describe('a sparkline', () => {
  it('is not drawn for fewer than three years', () => {
    expect(sparkline(cells(2023, { 2023: 80 }))).toBeNull()
  })

  it('joins neighbouring years', () => {
    expect(sparkline(cells(2022, { 2022: 42, 2023: 62 }))).toEqual({ runs: ['2,16 32,9 62,2'], dots: [] })
  })

  it('leaves a gap a gap and draws a lone year as a dot', () => {
    const drawn = sparkline(cells(2021, { 2021: 42, 2022: 62, 2023: null }))
    expect(drawn?.runs).toHaveLength(1)
    expect(drawn?.dots).toEqual([{ x: 62, y: 2 }])
  })

  it('runs level where nothing changes', () => {
    expect(sparkline(cells(2022, { 2022: 82, 2023: 82 }))?.runs).toEqual(['2,9 32,9 62,9'])
  })
})
