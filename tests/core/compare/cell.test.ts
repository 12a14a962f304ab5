import { describe, expect, it } from 'vitest'
import { type Cell, readCell } from '../../../src/core/compare/cell.ts'
import { displayCell, explainCell, formatCell } from '../../../src/core/compare/cell-text.ts'
import type { Figure, Qualifier } from '../../../src/core/schema/figure.ts'
import type { Report, ReportKind } from '../../../src/core/schema/report.ts'
import { datasetOf, figureOf, indicatorOf, regionOf, reportOf } from '../../support/small-dataset.ts'

const holders = indicatorOf('holders', { report_kinds: ['rule_of_law', 'enforcement'] })
const here = '500101'

const report = (kind: ReportKind, coverage: Report['coverage'] = 'full', year = 2024): Report =>
  reportOf(here, year, { kind, coverage })
const law = report('rule_of_law')
const enforcement = report('enforcement')

function cellOf(reports: readonly Report[], figures: readonly Figure[] = []): Cell {
  const dataset = datasetOf({ indicators: [holders], regions: [regionOf(here, '万州区')], reports, figures })
  return readCell(dataset, holders.id, here, 2024)
}

const states = (reports: readonly Report[], figures: readonly Figure[] = []): string =>
  formatCell(cellOf(reports, figures))

describe('a cell without a value', () => {
  it.each([
    ['未提及 when all eligible reports were read in full', [law, enforcement], '未提及'],
    ['未读全 when only an opening was read', [report('rule_of_law', 'opening')], '未读全'],
    ['未读全 when one of two was read in part', [law, report('enforcement', 'opening')], '未读全'],
    ['无报告 when there is none', [], '无报告'],
    ['无报告 when only another kind is known', [report('disclosure')], '无报告'],
    ['无报告 when only the year before is known', [report('rule_of_law', 'full', 2023)], '无报告'],
  ])('is %s', (_, reports, word) => {
    expect(states(reports)).toBe(word)
  })

  it('is 存疑 when its only figure needs a person', () => {
    expect(states([law], [figureOf(law.id, holders.id, 9, { review: 'ambiguous' })])).toBe('存疑')
  })

  it('is 存疑 rather than 未读全 when something was found', () => {
    const opening = report('enforcement', 'opening')
    expect(states([law, opening], [figureOf(law.id, holders.id, 9, { review: 'ambiguous' })])).toBe('存疑')
  })

  it('never borrows from the year before or from another kind', () => {
    const before = report('rule_of_law', 'full', 2023)
    const disclosure = report('disclosure')
    const figures = [figureOf(before.id, holders.id, 20), figureOf(disclosure.id, holders.id, 30)]
    expect(states([before, disclosure], figures)).toBe('无报告')
    expect(states([before, disclosure, law], figures)).toBe('未提及')
  })

  it('remembers the reports that cannot state the indicator', () => {
    const cell = cellOf([report('disclosure')])
    expect(cell).toMatchObject({ state: 'no_report', ineligible: [{ kind: 'disclosure' }] })
    expect(explainCell(cell)).toContain('政府信息公开年度报告不涉及这一项')
  })
})

describe('a reported cell', () => {
  it('takes a zero from an opening: what is printed is printed', () => {
    expect(states([report('rule_of_law', 'opening')], [figureOf(law.id, holders.id, 0)])).toBe('0')
  })

  it.each<[Qualifier, string]>([
    ['exact', '170078'],
    ['approx', '约170078'],
    ['at_least', '≥170078'],
    ['at_most', '≤170078'],
  ])('prints %s as %s', (qualifier, text) => {
    expect(states([law], [figureOf(law.id, holders.id, 170078, { qualifier })])).toBe(text)
  })

  it('prints decimals as they are and groups long numbers only for display', () => {
    expect(states([law], [figureOf(law.id, holders.id, 99.42)])).toBe('99.42')
    const shown = (value: number): string => displayCell(cellOf([law], [figureOf(law.id, holders.id, value)]))
    expect([1547, 13921, 170078, 99.42].map(shown)).toEqual(['1547', '13,921', '170,078', '99.42'])
  })

  it('prefers the rule-of-law report and carries what the other states differently', () => {
    const figures = [figureOf(enforcement.id, holders.id, 27), figureOf(law.id, holders.id, 25)]
    expect(cellOf([enforcement, law], figures)).toMatchObject({
      state: 'reported',
      headline: { value: 25, report: law },
      others: [{ value: 27, report: enforcement }],
    })
  })

  it('carries no other report that states the same', () => {
    const figures = [figureOf(enforcement.id, holders.id, 25), figureOf(law.id, holders.id, 25)]
    expect(cellOf([law, enforcement], figures)).toMatchObject({ headline: { report: law }, others: [] })
  })

  it('draws on the next kind where the preferred one is silent, and says so', () => {
    const cell = cellOf([law, enforcement], [figureOf(enforcement.id, holders.id, 27)])
    expect(cell).toMatchObject({ headline: { value: 27, report: enforcement }, others: [] })
    expect(explainCell(cell)).toContain('数字取自行政执法年度报告')
  })

  it('draws on the next kind where the preferred one needs a person, and keeps the doubt', () => {
    const doubtful = figureOf(law.id, holders.id, 9, { review: 'ambiguous' })
    const cell = cellOf([law, enforcement], [doubtful, figureOf(enforcement.id, holders.id, 27)])
    expect(cell).toMatchObject({ headline: { value: 27 }, doubtful: [doubtful] })
  })
})

it('refuses an indicator the dataset does not have', () => {
  expect(() => readCell(datasetOf({}), 'unknown', here, 2024)).toThrow('Unknown indicator')
})
