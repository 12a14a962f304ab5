import { describe, expect, it } from 'vitest'
import { tilePlaces } from '../../../src/core/charts/tile-grid.ts'
import { medianOf } from '../../../src/core/compare/province-medians.ts'
import type { Qualifier } from '../../../src/core/schema/figure.ts'
import { realDataset } from '../../support/real-dataset.ts'

const signs: Readonly<Record<string, Qualifier>> = { '≥': 'at_least', '≤': 'at_most', 约: 'approx' }
const value = (text: string) => ({
  value: Number(text.replace(/^[≥≤约]/, '')),
  qualifier: signs[text[0] ?? ''] ?? ('exact' as const),
})

describe('the median of a province', () => {
  it.each([
    [[], null],
    [['7'], '7'],
    [['1', '2', '9'], '2'],
    [['1', '2', '4', '9'], '3'],
    [['≥7'], '≥7'],
    // The truth behind ≥1 may be 10, and then the middle is 9.
    [['≥1', '2', '9'], '≥2'],
    // However much more than 9 it is, the middle stays 2.
    [['1', '2', '≥9'], '2'],
    [['1', '2', '≤9'], '≤2'],
    [['≤1', '2', '9'], '2'],
    [['≥1', '2', '≤9'], '约2'],
    [['1', '约2', '9'], '约2'],
    [['约1', '2', '9'], '2'],
    [['1', '2', '≥4', '9'], '≥3'],
    [['0', '0', '3'], '0'],
  ])('of %j is %s', (texts, expected) => {
    expect(medianOf(texts.map(value))).toEqual(expected === null ? null : value(expected))
  })
})

describe('the tiles', () => {
  it('are the 34 provinces of the region list, each in a place of its own', async () => {
    const { regions } = await realDataset()
    const provinces = regions.filter((region) => region.level === 'province')
    expect(tilePlaces.map((place) => place.adcode).toSorted()).toEqual(
      provinces.map((r) => r.adcode).toSorted(),
    )
    for (const { adcode, short } of tilePlaces) {
      expect(provinces.find((province) => province.adcode === adcode)?.name_zh.startsWith(short)).toBe(true)
    }
    expect(new Set(tilePlaces.map(({ column, row }) => `${column}/${row}`)).size).toBe(34)
  })
})
