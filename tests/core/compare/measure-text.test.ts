import { expect, it } from 'vitest'
import { unitText } from '../../../src/core/compare/measure-text.ts'
import { indicatorOf } from '../../support/small-dataset.ts'

it('names the unit of every basis', () => {
  const people = indicatorOf('people')
  expect(unitText(people, 'raw')).toBe('人')
  expect(unitText(people, 'per100k')).toBe('人／10万居民')
  expect(unitText(people, 'per10kchildren')).toBe('人／万名5–14岁儿童')
  expect(unitText(people, 'change')).toBe('人')
  expect(unitText(indicatorOf('share', { measure: 'rate', unit: '%' }), 'change')).toBe('个百分点')
  expect(unitText(people, 'percentile')).toBe('百分位')
})
