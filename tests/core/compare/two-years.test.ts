import { describe, expect, it } from 'vitest'
import { twoYears } from '../../../src/core/compare/two-years.ts'
import type { Qualifier } from '../../../src/core/schema/figure.ts'
import { figureOf, reportOf } from '../../support/small-dataset.ts'
import { vicePrincipalComparison, vicePrincipalData, vicePrincipals } from '../../support/vice-principals.ts'

const id = vicePrincipals.id

/** 乐昌市 has 82 in 2024; before that what is given. */
function of(value: number, qualifier: Qualifier = 'exact') {
  const figures = [
    figureOf('440281-2020', id, value, { qualifier }),
    figureOf('450200-2020', id, 5),
    figureOf('440281-2022', id, 1),
  ]
  const reports = [reportOf('440281', 2020), reportOf('450200', 2020), reportOf('440281', 2022)]
  const years = twoYears(vicePrincipalComparison(vicePrincipalData(figures, reports), [2020, 2024]), id)
  if (years === null) throw new Error('Two years')
  return years
}

describe('two years', () => {
  it('pairs those with both ends and names the others by the end they lack', () => {
    const { from, to, pairs, onlyFirst, onlyLast, neither } = of(60)
    expect([from, to]).toEqual([2020, 2024])
    expect(pairs.map((pair) => [pair.region.name_zh, pair.first.shown.value, pair.last.shown.value])).toEqual(
      [['乐昌市', 60, 82]],
    )
    expect(onlyFirst.map((cell) => [cell.adcode, cell.year, cell.state])).toEqual([
      ['450200', 2024, 'no_report'],
    ])
    expect(onlyLast.map((cell) => [cell.adcode, cell.year])).toEqual([['500101', 2020]])
    expect(neither.map((cell) => cell.adcode)).toEqual(['410811', '621026'])
  })

  it.each([
    [60, 'exact', 'up', true],
    [90, 'exact', 'down', false],
    [82, 'exact', 'same', null],
    [82, 'approx', 'unclear', null],
    [80, 'approx', 'unclear', null], // rounded to tens: 75 to 85 holds 82
    [70, 'approx', 'up', true],
    [100, 'approx', 'unclear', null],
    [70, 'at_least', 'unclear', null],
    [100, 'at_least', 'down', false],
    [70, 'at_most', 'up', true],
    [90, 'at_most', 'unclear', null],
    [82, 'at_most', 'unclear', null],
  ] as const)('from %i (%s) to 82 is %s', (value, qualifier, direction, better) => {
    const [pair] = of(value, qualifier).pairs
    expect([pair?.direction, pair?.better]).toEqual([direction, better])
  })

  it('is nothing over one year', () => {
    expect(twoYears(vicePrincipalComparison(), id)).toBeNull()
  })
})
