import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beeswarm } from '../../../src/core/charts/beeswarm.ts'
import { spread } from '../../../src/core/charts/spread.ts'
import { spreadGroups } from '../../../src/core/charts/spread-groups.ts'
import { spreadSentence } from '../../../src/core/charts/spread-sentence.ts'
import { about, atLeast, caseComparison } from '../../support/case-comparison.ts'
import { drawChart, textsOf, theme } from '../../support/draw-chart.ts'

const comparison = caseComparison({
  values: {
    2024: [3, 0, about(8), atLeast(20), 5, '未提及', null],
    2023: [4, null, null, null, null, null, null],
  },
  years: [2024, 2024],
})
const groups = spreadGroups(comparison, 'cases', 2024, 'none')
const draw = (own: string | null = null) => spread({ groups, theme, own, width: 400 })

describe('the spread of one indicator', () => {
  it('holds a printed zero, and no absent bureau, among its values', () => {
    const [all] = groups
    expect(all?.reported.map((cell) => cell.shown.value)).toEqual([3, 0, 8, 20, 5])
    expect(all?.cells).toHaveLength(7)
    expect(all?.quartiles).toMatchObject({ min: 0, median: 5, max: 20, n: 5 })
  })

  it('draws a point for every value and leads each back to its cell', () => {
    const chart = draw()
    expect(chart.points.map((cell) => cell.shown.value)).toEqual([3, 0, 8, 20, 5])
    expect(chart.boxed).toEqual([])
    expect(textsOf(drawChart(chart.option, chart.height))).toContain('全部所选')
  })

  it('names the reader’s own bureau at its point', () =>
    expect(textsOf(drawChart(draw('110101').option, 400)).join(' ')).toMatch(/110101县|本单位/))

  it('leaves a group without a value out of the drawing', () => {
    const silent = caseComparison({ values: { 2024: ['未提及', null] } })
    expect(
      spread({ groups: spreadGroups(silent, 'cases', 2024, 'none'), theme, own: null, width: 400 }).groups,
    ).toEqual([])
  })

  it('has no place for a borrowed year', () => {
    const lent = caseComparison({
      values: { 2023: [9, 4], 2024: [null, 5] },
      years: [2024, 2024],
      tolerance: 1,
    })
    const [all] = spreadGroups(lent, 'cases', 2024, 'none')
    expect(all?.reported.map((cell) => cell.shown.value)).toEqual([5])
  })
})

describe('the sentence of a spread', () => {
  const say = (own: string | null = null) =>
    spreadSentence(comparison, {
      indicatorId: 'cases',
      year: 2024,
      groups,
      own: own === null ? null : comparison.cell('cases', own, 2024),
    })

  it('says who reports, the ends and the middle, and that bounds are counted as printed', () =>
    expect(say()).toBe(
      '2024年cases，5 / 7 家已报告，从0到20件，中位数5件，中间一半在3至8之间（约数和上下限按所印的数计）。',
    ))

  it('gives no median of few values', () => {
    const few = caseComparison({ values: { 2024: [1, 2, 3] } })
    const text = spreadSentence(few, {
      indicatorId: 'cases',
      year: 2024,
      groups: spreadGroups(few, 'cases', 2024, 'none'),
      own: null,
    })
    expect(text).toMatch(/家数太少，不算中位数/)
  })

  it('speaks of the marked bureau where there is one', () => expect(say('110101')).toMatch(/110101县/))
})

describe('a swarm of circles', () => {
  it('never lets two overlap, and is the same every time', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 80 }), (positions) => {
        const offsets = beeswarm(positions, 8)
        expect(beeswarm(positions, 8)).toEqual(offsets)
        positions.forEach((x, i) => {
          for (let j = 0; j < i; j++) {
            const apart = Math.hypot(x - (positions[j] ?? 0), (offsets[i] ?? 0) - (offsets[j] ?? 0))
            expect(apart).toBeGreaterThanOrEqual(8 - 1e-3)
          }
        })
      }),
      { numRuns: 100 },
    )
  })
})
