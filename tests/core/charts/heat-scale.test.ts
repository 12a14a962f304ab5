import { describe, expect, it } from 'vitest'
import { heatScale } from '../../../src/core/charts/heat-scale.ts'
import { readCell } from '../../../src/core/compare/cell.ts'
import { datasetOf, figureOf, indicatorOf, regionOf, reportOf } from '../../support/small-dataset.ts'

const indicator = indicatorOf('sessions')

/** Null is a bureau that does not state the indicator. */
function stepsOf(values: readonly (number | null)[]): (number | null)[] {
  const regions = values.map((_, i) => regionOf(String(110101 + i), `第${i}区`))
  const dataset = datasetOf({
    indicators: [indicator],
    regions,
    reports: regions.map((region) => reportOf(region.adcode, 2024)),
    figures: regions.flatMap((region, i) => {
      const value = values[i] ?? null
      return value === null ? [] : [figureOf(`${region.adcode}-2024`, indicator.id, value)]
    }),
  })
  const cells = regions.map((region) => readCell(dataset, indicator.id, region.adcode, 2024))
  return cells.map(heatScale(cells))
}

describe('the heat scale', () => {
  it.each([
    ['five values, a step each, whatever their distance', [1, 2, 3, 4, 1_000_000], [1, 2, 3, 4, 5]],
    ['the order of the values, not of the bureaus', [30, 10, 50, 20, 40], [3, 1, 5, 2, 4]],
    ['equal values share a step', [7, 7, 9, 9], [2, 2, 4, 4]],
    ['values all alike stand in the middle', [0, 0, 0], [3, 3, 3]],
    ['a lone value stands in the middle', [82], [3]],
    ['a printed zero has a step, an absence none', [0, null, 10], [2, null, 4]],
    ['nobody reports', [null, null], [null, null]],
  ])('%s', (_, values, steps) => {
    expect(stepsOf(values)).toEqual(steps)
  })
})
