import { describe, expect, it } from 'vitest'
import { readReport } from '../../../src/core/compare/headline.ts'
import type { Figure } from '../../../src/core/schema/figure.ts'
import { figureOf, indicatorOf, reportOf } from '../../support/small-dataset.ts'

const report = reportOf('440281', 2024)
const sessions = indicatorOf('law_education_sessions', { measure: 'flow' })
const rate = indicatorOf('vice_principal_coverage', { measure: 'rate', unit: '%' })

const figure = (value: number, rest: Partial<Figure> = {}): Figure =>
  figureOf(report.id, sessions.id, value, rest)
const part = (value: number, rest: Partial<Figure> = {}): Figure => figure(value, { role: 'part', ...rest })

/** `value qualifier basis`, or the kind of reading where no headline stands. */
function headline(figures: readonly Figure[], indicator = sessions): string {
  const reading = readReport(report, indicator, figures)
  if (reading.kind !== 'stated') return reading.kind
  const { value, qualifier, basis } = reading.headline
  return `${value} ${qualifier} ${basis}`
}

describe('the headline of a report', () => {
  it.each([
    ['nothing stated', [], 'silent'],
    ['the single figure as printed', [figure(200, { qualifier: 'approx' })], '200 approx single'],
    ['a printed zero', [figure(0)], '0 exact single'],
    [
      'the printed total, not its parts',
      [part(242), figure(330, { role: 'total' }), part(88)],
      '330 exact total',
    ],
    ['a total even where a part is larger', [part(400), figure(330, { role: 'total' })], '330 exact total'],
    [
      'the largest of several parts as a lower bound',
      [part(88), part(242), part(11)],
      '242 at_least largest_part',
    ],
    ['a part that stands alone as a lower bound', [part(88)], '88 at_least largest_part'],
    ['two figures marked single as parts', [figure(71), figure(2487)], '2487 at_least largest_part'],
  ])('is %s', (_, figures, expected) => {
    expect(headline(figures)).toBe(expected)
  })

  it.each([
    ['a single figure under review', [figure(9, { review: 'ambiguous' })]],
    [
      'a total under review, whatever its parts',
      [part(88), figure(330, { role: 'total', review: 'ambiguous' })],
    ],
    ['two printed totals', [figure(330, { role: 'total' }), figure(331, { role: 'total' })]],
    [
      'parts that are all upper bounds',
      [part(88, { qualifier: 'at_most' }), part(90, { qualifier: 'at_most' })],
    ],
    [
      'parts that are all under review',
      [part(88, { review: 'ambiguous' }), part(9, { review: 'ambiguous' })],
    ],
  ])('is left to a person for %s', (_, figures) => {
    expect(headline(figures)).toBe('doubtful')
  })

  it('takes no lower bound from several rates, since the whole may lie below the largest', () => {
    expect(headline([part(100), part(90)], rate)).toBe('doubtful')
    expect(headline([figure(100)], rate)).toBe('100 exact single')
  })

  it('passes over an upper bound and a doubtful part for the largest part that holds', () => {
    const figures = [
      part(242, { qualifier: 'at_most' }),
      part(300, { review: 'ambiguous' }),
      part(88),
      part(90),
    ]
    expect(headline(figures)).toBe('90 at_least largest_part')
  })

  it('carries the parts and the doubtful figures along', () => {
    const figures = [part(88), part(242), part(300, { review: 'ambiguous' })]
    expect(readReport(report, sessions, figures)).toMatchObject({
      headline: { parts: figures, figure: figures[1], report },
      doubtful: [figures[2]],
    })
  })
})
