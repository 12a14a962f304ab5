import { describe, expect, test } from 'vitest'
import { stripOf } from '../../../src/core/charts/strip.ts'
import { readCell } from '../../../src/core/compare/cell.ts'
import { datasetOf, figureOf, indicatorOf, regionOf, reportOf } from '../../support/small-dataset.ts'

/** A bureau a value, all in one year; null is a report read whole that states none. */
function cellsOf(values: readonly (number | null)[]) {
  const adcodes = values.map((_, i) => String(440101 + i))
  const dataset = datasetOf({
    indicators: [indicatorOf('lawyers')],
    regions: adcodes.map((adcode) => regionOf(adcode, adcode)),
    reports: adcodes.map((adcode) => reportOf(adcode, 2024)),
    figures: values.flatMap((value, i) =>
      value === null ? [] : [figureOf(`${adcodes[i] ?? ''}-2024`, 'lawyers', value)],
    ),
  })
  return adcodes.map((adcode) => readCell(dataset, 'lawyers', adcode, 2024))
}

describe('stripOf', () => {
  test.each([
    ['places values between the least and the greatest', [0, 5, 10], [0, 0.5, 1], false],
    ['puts equal values in the middle', [7, 7], [0.5, 0.5], false],
    ['draws no dot for a bureau without a value', [0, null, 10], [0, 1], false],
    ['spaces by ratio where one value is far out', [0, 1, 1023], [0, 0.1, 1], true],
  ])('%s', (_, values, at, logarithmic) => {
    const strip = stripOf(cellsOf(values), null, 1)
    expect(strip.logarithmic).toBe(logarithmic)
    strip.dots.forEach((dot, i) => expect(dot.at).toBeCloseTo(at[i] ?? -1, 6))
    expect(strip.dots).toHaveLength(at.length)
  })

  test('stacks dots that would hide each other, and draws no more than there is room for', () => {
    expect(stripOf(cellsOf([3, 3, 9, 3, 3]), null, 3).dots.map((dot) => dot.row)).toEqual([0, 1, 0, 2])
    const crowd = stripOf(cellsOf(Array.from({ length: 2000 }, (_, i) => i)), null, 1000)
    expect(crowd.dots.length).toBeLessThanOrEqual(41 * 3)
    expect(crowd.ends).toEqual([0, 1999])
  })

  test('keeps the bureau’s own value on the scale and off the dots', () => {
    const [own = null, ...peers] = cellsOf([100, 0, 50])
    const strip = stripOf(peers, own, 25)
    expect(strip.own?.at).toBe(1)
    expect(strip.dots.map((dot) => dot.at)).toEqual([0, 0.5])
    expect(strip.median).toBe(0.25)
    expect(strip.ends).toEqual([0, 100])
  })

  test('has no ends where nobody reports: nothing is not zero', () => {
    expect(stripOf(cellsOf([null, null]), null, null)).toEqual({
      dots: [],
      own: null,
      median: null,
      ends: null,
      logarithmic: false,
    })
  })
})
