import { expect, it } from 'vitest'
import { compare } from '../../../src/core/compare/comparison.ts'
import { oncePer } from '../../../src/core/compare/once-per.ts'
import { rankCells } from '../../../src/core/compare/rank.ts'
import { resolveSelection } from '../../../src/core/compare/selection.ts'
import { vicePrincipalData, vicePrincipals } from '../../support/vice-principals.ts'

it('makes what depends on an object once an object', () => {
  let made = 0
  const count = oncePer<object, number>(() => ++made)
  const key = {}
  expect([count(key), count(key), count({})]).toEqual([1, 1, 2])
})

it('keeps bureaus, cells and ranking of a comparison for the next one that compares the same', () => {
  const dataset = vicePrincipalData()
  const of = (year: number) =>
    resolveSelection(dataset, {
      indicators: [vicePrincipals.id],
      regions: { kind: 'all' },
      years: { kind: 'single', year },
    })
  const cells = () => compare(dataset, of(2024)).slice(vicePrincipals.id, 2024)
  expect(of(2023).regions).toBe(of(2024).regions)
  expect(cells()).toHaveLength(4)
  expect(cells()).toBe(cells())
  expect(rankCells(cells())).toBe(rankCells(cells()))
})
