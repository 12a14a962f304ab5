import { describe, expect, it } from 'vitest'
import { placeLabels } from '../../../src/core/charts/place-labels.ts'
import { spreadLabels } from '../../../src/core/charts/spread-labels.ts'

describe('labels beside a line', () => {
  const room = { gap: 16, min: 0, max: 400 }
  it.each([
    ['stay where they are with room between', [10, 100, 50], [10, 100, 50]],
    ['share the shift where two meet', [100, 100], [92, 108]],
    ['keep their order where they crowd', [101, 100, 102], [101, 85, 117]],
    ['push on those they come to stand on', [100, 104, 118], [91 + 1 / 3, 107 + 1 / 3, 123 + 1 / 3]],
    ['stay within the bounds', [0, 0, 0, 400], [0, 16, 32, 400]],
    ['are none', [], []],
  ])('%s', (_, wanted, places) => {
    const spread = spreadLabels(wanted, room)
    expect(spread).toHaveLength(places.length)
    spread.forEach((place, index) => expect(place).toBeCloseTo(places[index] ?? NaN, 6))
  })
})

describe('labels of a cloud', () => {
  const bounds = { left: 0, top: 0, right: 400, bottom: 300 }
  const at = (x: number, y: number) => ({ x, y, width: 40 })

  it('stands right of its mark', () => {
    expect(placeLabels([at(100, 100)], bounds)).toEqual([{ x: 110, y: 100 }])
  })

  it('goes to the left at the right edge', () => {
    expect(placeLabels([at(390, 100)], bounds)).toEqual([{ x: 340, y: 100 }])
  })

  it('covers neither the mark nor the label of another', () => {
    const [first, second] = placeLabels([at(100, 100), at(125, 100)], bounds)
    expect(first).toEqual({ x: 50, y: 100 })
    expect(second).toEqual({ x: 135, y: 100 })
  })

  it('is left out where marks stand on each other on all sides', () => {
    const crowd = Array.from({ length: 121 }, (_, i) =>
      at(100 + 10 * (i % 11), 100 + 10 * Math.floor(i / 11)),
    )
    expect(placeLabels(crowd, bounds)[60]).toBeNull()
  })
})
