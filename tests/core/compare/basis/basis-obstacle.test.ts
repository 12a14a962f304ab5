import { expect, it } from 'vitest'
import {
  basisObstacle,
  chooseBasis,
  toleranceObstacle,
} from '../../../../src/core/compare/basis/basis-obstacle.ts'
import type { Basis } from '../../../../src/core/schema/compare-state.ts'
import { indicatorOf, regionOf } from '../../../support/small-dataset.ts'

const count = indicatorOf('cases')
const rate = indicatorOf('share', { measure: 'rate' })
const regions = [regionOf('110101', '东城区', '110000'), regionOf('110102', '西城区', '110000')]
const one = { indicators: [count], regions, years: [2024] }
const span = { ...one, years: [2023, 2024] }

it.each<[Basis, typeof one, string | null]>([
  ['raw', one, null],
  ['per100k', one, null],
  ['per100k', { ...one, indicators: [rate] }, '比率本身就是百分比，不再除以人口。'],
  ['per10kchildren', { ...one, indicators: [rate, count] }, null],
  ['change', one, '要选起止两个年份，才有变化可算。'],
  ['change', span, null],
  ['pctchange', one, '要选起止两个年份，才有变化可算。'],
  ['index', one, '要选起止两个年份，才有变化可算。'],
  ['percentile', { ...one, regions: regions.slice(0, 1) }, '只选了一家，没有名次可言。'],
  ['percentile', one, null],
])('%s of a selection may make no sense', (basis, selection, why) => {
  expect(basisObstacle(basis, selection, 'table')).toBe(why)
})

it('does not rank positions', () => {
  expect(basisObstacle('rank', one, 'rank')).toBe('排名图已经写明名次。')
  expect(basisObstacle('rank', one, 'table')).toBeNull()
})

it('falls back to the printed numbers and says why', () => {
  expect(chooseBasis('change', one, 'rank')).toEqual({
    basis: 'raw',
    note: '要选起止两个年份，才有变化可算。',
  })
  expect(chooseBasis('change', span, 'line')).toEqual({ basis: 'change', note: null })
})

it('borrows for one year and not for changes', () => {
  expect(toleranceObstacle('per100k', one)).toBeNull()
  expect(toleranceObstacle('percentile', one)).toContain('只在当年的报告者中排')
  expect(toleranceObstacle('raw', span)).toContain('看几个年份时不借用')
  expect(toleranceObstacle('index', span)).toContain('算变化时不借用')
})
