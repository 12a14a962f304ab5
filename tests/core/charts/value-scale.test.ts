import { describe, expect, it } from 'vitest'
import { pathThrough } from '../../../src/core/charts/drawing.ts'
import { valueScale } from '../../../src/core/charts/value-scale.ts'

const count = { basis: 'raw', isRate: false } as const

describe('the scale of lines', () => {
  it.each([
    [
      [3, 91],
      [0, 20, 40, 60, 80, 100],
    ],
    [[0], [0, 1]],
    [[1], [0, 1]],
    [[], [0, 1]],
    [
      [7100, 4884, 26],
      [0, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000],
    ],
  ])('of counts %j starts at zero and ends on a line', (values, lines) =>
    expect(valueScale(values, count).lines).toEqual(lines),
  )

  it('of rates ends at 100 and need not start at zero', () => {
    const scale = valueScale([96.5, 99], { basis: 'raw', isRate: true })
    expect(scale.max).toBe(100)
    expect(scale.min).toBeGreaterThan(90)
    expect(scale.min).toBeLessThanOrEqual(96.5)
  })

  it('of changes holds zero and what lies below it', () =>
    expect(valueScale([-30, 12], { basis: 'change', isRate: false }).lines).toEqual([
      -30, -20, -10, 0, 10, 20,
    ]))

  it('of an index stands around its values, be they one', () => {
    const { min, max } = valueScale([100, 100], { basis: 'index', isRate: false })
    expect(min).toBeLessThan(100)
    expect(max).toBeGreaterThan(100)
  })

  it('of ranks starts at 1, on top', () => {
    const scale = valueScale([2, 9], { basis: 'rank', isRate: false })
    expect(scale).toMatchObject({ min: 1, max: 10, inverse: true })
    expect(scale.lines[0]).toBe(1)
  })

  it('keeps a range that is shared', () =>
    expect(valueScale([5], { ...count, range: { min: 0, max: 1000 }, steps: 2 })).toMatchObject({
      max: 1000,
      lines: [0, 500, 1000],
    }))

  it('has lines of round numbers in thousandths too', () =>
    expect(valueScale([0.0027], { basis: 'per100k', isRate: false }).lines).toEqual([
      0, 0.0005, 0.001, 0.0015, 0.002, 0.0025, 0.003,
    ]))
})

describe('a path', () => {
  it('breaks where a point is missing', () =>
    expect(pathThrough([[0, 1], [2, 3], null, [4.005, 5], [6, 7]])).toBe('M0 1L2 3M4.01 5L6 7'))
})
