import { describe, expect, it } from 'vitest'
import { quartilesOf } from '../../../src/core/compare/quartiles.ts'

describe('quartiles', () => {
  it.each([
    [
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
    ],
    [
      [4, 1, 3, 2],
      [1, 1.75, 2.5, 3.25, 4],
    ],
    [[7], [7, 7, 7, 7, 7]],
    [
      [0, 0, 10],
      [0, 0, 0, 5, 10],
    ],
  ])('of %j are what a spreadsheet gives: %j', (values, [min, q1, median, q3, max]) =>
    expect(quartilesOf(values)).toEqual({ min, q1, median, q3, max, n: values.length }),
  )

  it('are none without values', () => expect(quartilesOf([])).toBeNull())
})
