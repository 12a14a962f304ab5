import { describe, expect, it } from 'vitest'
import { axisStep } from '../../../src/core/charts/axis.ts'
import { placeScale, type ScaleStrip } from '../../../src/core/charts/scale-strip.ts'

const strip: ScaleStrip = {
  min: 0,
  max: 1_000_000,
  step: 200_000,
  left: 142,
  right: 72,
  height: 46,
  reference: { value: 0, name: '所选各家中位数 0（3家）' },
}
const numbers = (width: number) =>
  placeScale(strip, width)
    .filter(({ isName }) => !isName)
    .map(({ text }) => text)

describe('the strip above scrolling rows', () => {
  it('runs from end to end', () =>
    expect(numbers(720)).toEqual(['0', '200,000', '400,000', '600,000', '800,000', '1,000,000']))
  it('leaves numbers out where they would touch, evenly, zero never', () => {
    expect(numbers(480)).toEqual(['0', '400,000', '800,000'])
    expect(numbers(320)).toEqual(['0', '800,000'])
  })
  it('keeps the name of the line of reference within the drawing', () => {
    const name = placeScale({ ...strip, left: 40 }, 320).find(({ isName }) => isName)
    expect(name?.x).toBeGreaterThan(40)
  })
  it.each([
    [0, 3, true, 1],
    [0, 1.2, false, 0.2],
    [0, 250, true, 50],
    [-30, 500, false, 100],
    [0, 100, false, 20],
  ])('steps from %s to %s by round numbers', (min, max, areWhole, step) =>
    expect(axisStep(min, max, areWhole)).toBe(step),
  )
})
