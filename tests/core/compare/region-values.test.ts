import { describe, expect, it } from 'vitest'
import { barShare, regionsByValue, regionValues } from '../../../src/core/compare/region-values.ts'
import { figureOf } from '../../support/small-dataset.ts'
import { vicePrincipalData, vicePrincipals } from '../../support/vice-principals.ts'

const dataset = vicePrincipalData()
const values = regionValues(dataset, dataset.regions, vicePrincipals, 2024)
const names = (order: 'descending' | 'ascending') =>
  regionsByValue(dataset.regions, values, order).map((region) => region.name_zh)

describe('regions in the order of a value', () => {
  it('go from the largest down, those without a value last by the reason', () => {
    expect(names('descending')).toEqual(['万州区', '乐昌市', '山阳区', '宁县', '柳州市'])
  })

  it('keep those without a value last from the smallest up too', () => {
    expect(names('ascending')).toEqual(['乐昌市', '万州区', '山阳区', '宁县', '柳州市'])
  })

  it('have a bar against the largest value, and none where there is no value', () => {
    const share = (adcode: string) => {
      const cell = values.cells.get(adcode)
      return cell === undefined ? undefined : barShare(cell, values.largest)
    }
    expect(values.largest).toBe(156)
    expect(share('500101')).toBe(1)
    expect(share('440281')).toBeCloseTo(82 / 156)
    expect(share('410811')).toBeNull()
    expect(share('450200')).toBeNull()
  })

  it('draw a printed zero as an empty bar, not as an absence', () => {
    const zero = vicePrincipalData([figureOf('410811-2024', vicePrincipals.id, 0)])
    const cell = regionValues(zero, zero.regions, vicePrincipals, 2024).cells.get('410811')
    expect(cell && barShare(cell, 0)).toBe(0)
  })
})
