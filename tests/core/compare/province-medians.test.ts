import { describe, expect, it } from 'vitest'
import { tilePlaces } from '../../../src/core/charts/tile-grid.ts'
import { areaWords } from '../../../src/core/charts/area-words.ts'
import { areaMedian, medianOf } from '../../../src/core/compare/province-medians.ts'
import type { Qualifier } from '../../../src/core/schema/figure.ts'
import { caseComparison, type Value } from '../../support/case-comparison.ts'
import { regionOf } from '../../support/small-dataset.ts'
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

describe('the words of an area', () => {
  const wordsOf = (values: readonly Value[], level: 'province' | 'county' = 'province') => {
    const comparison = caseComparison({ values: { 2024: values } })
    return areaWords(areaMedian({ ...regionOf('110000', '甲地'), level }, comparison.slice('cases', 2024)))
  }

  it.each([
    [[1, 2, 9], 'shaded', '2', '3 家', '甲地：中位数 2，3 家有数'],
    [
      [1, 9, null],
      'few',
      '1、9',
      '仅 2 家',
      '甲地：样本少，只有 2 家有数，为 1、9，不算全地的中位数；无报告 1 家',
    ],
    [[7], 'few', '7', '仅 1 家', '甲地：样本少，只有 1 家有数，为 7，不算全地的中位数'],
    [[0], 'few', '0', '仅 1 家', '甲地：样本少，只有 1 家有数，为 0，不算全地的中位数'],
    [['未提及', '未提及'], 'not_stated', '未提及', '2 家', '甲地：未提及 2 家'],
    [['未提及', null], 'mixed', '均无数', '2 家', '甲地：未提及 1 家、无报告 1 家'],
  ] as const)('with %j are %s', (values, look, text, count, told) => {
    expect(wordsOf(values)).toMatchObject({ look, text, count, told })
  })

  it('are a county’s own number, which is no sample', () =>
    expect(wordsOf([7], 'county')).toMatchObject({ look: 'shaded', told: '甲地：7' }))
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
