import { describe, expect, it } from 'vitest'
import { facetHeight, lineFacet, sharedRange } from '../../../src/core/charts/line-facet.ts'
import { lines } from '../../../src/core/charts/lines.ts'
import { svgOf, textsOf, theme } from '../../support/draw-chart.ts'
import { figureOf, reportOf } from '../../support/small-dataset.ts'
import { vicePrincipalComparison, vicePrincipalData, vicePrincipals } from '../../support/vice-principals.ts'

const id = vicePrincipals.id
const comparison = vicePrincipalComparison(
  vicePrincipalData(
    [figureOf('440281-2023', id, 8), figureOf('500101-2023', id, 940)],
    [reportOf('440281', 2023), reportOf('500101', 2023)],
  ),
  [2022, 2024],
)
const { drawn } = lines(comparison, { indicatorId: id, theme })

/** The texts of 乐昌市's chart: 8 in 2023, 82 in 2024. */
function textsWith(shared: boolean): string[] {
  const [first] = drawn
  if (!first) throw new Error('A line')
  const range = shared ? sharedRange(drawn, false) : null
  const draw = lineFacet(comparison, first, { indicatorId: id, shared: range, theme })
  return textsOf(svgOf({ draw, height: facetHeight }))
}

describe('small multiples', () => {
  it('stand on one scale that holds them all, where it is shared', () => {
    expect(sharedRange(drawn, false)).toEqual({ min: 0, max: 1000 })
    expect(textsWith(true)).toContain('1000')
  })

  it('stand each on its own scale otherwise', () => {
    expect(textsWith(false)).not.toContain('1000')
    expect(textsWith(false)).toContain('100')
  })

  it('show every year', () => {
    expect(textsWith(false)).toEqual(expect.arrayContaining(['2022', '2023', '2024']))
  })
})
