import { describe, expect, it } from 'vitest'
import { compare } from '../../../src/core/compare/comparison.ts'
import { noticesOf } from '../../../src/core/compare/notices.ts'
import { resolveSelection } from '../../../src/core/compare/selection.ts'
import type { Figure } from '../../../src/core/schema/figure.ts'
import { indicatorOf, datasetOf, figureOf, regionOf, reportOf } from '../../support/small-dataset.ts'
import { vicePrincipalComparison, vicePrincipalData, vicePrincipals } from '../../support/vice-principals.ts'

const id = vicePrincipals.id
const ningxian = (value: number, rest: Partial<Figure> = {}): Figure =>
  figureOf('621026-2024', id, value, { scope: 'system', ...rest })

/** `kind: message` of each notice. */
const told = (figures: readonly Figure[] = []): string[] =>
  noticesOf(vicePrincipalComparison(vicePrincipalData(figures))).map((n) => `${n.kind}: ${n.message}`)

describe('comparability notices', () => {
  it('name the bureau with a merged count, and the remaining notes', () => {
    expect(told()).toEqual([
      'merged: 万州区为合并口径，含其他人员或事项，不宜直接与他处相比。',
      'note: 万州区：量词缺失。',
    ])
  })

  it('name the bureaus whose count is of the whole system among counts of the bureau itself', () => {
    expect(told([ningxian(9, { scope: 'bureau' })])).toContain(
      'scope: 乐昌市、万州区是全系统口径，其余是本机关口径。',
    )
    expect(told([ningxian(9)]).join()).not.toContain('scope')
  })

  it('name part figures as such and not once more as bounds', () => {
    const notices = told([ningxian(88, { role: 'part' }), ningxian(242, { role: 'part' })])
    expect(notices).toContain('largest_part: 宁县没有写总数，取分项之最大，实际不少于此数。')
    expect(notices.join()).not.toContain('inexact')
  })

  it('name values that are about or bounds', () => {
    expect(told([ningxian(200, { qualifier: 'approx' })])).toContain(
      'inexact: 宁县只有约数或上下限，名次仅供参考。',
    )
  })

  it('put bureaus with the same note together', () => {
    expect(told([ningxian(9, { note: '量词缺失' })])).toContain('note: 万州区、宁县：量词缺失。')
  })

  it('hold the adcodes of the bureaus they name', () => {
    expect(noticesOf(vicePrincipalComparison())[0]?.adcodes).toEqual(['500101'])
  })

  it('are silent where nobody reports', () => {
    expect(noticesOf(vicePrincipalComparison(vicePrincipalData(), [2019, 2019]))).toEqual([])
  })
})

describe('notices on where a number comes from', () => {
  const holders = indicatorOf('holders', { report_kinds: ['rule_of_law', 'enforcement'] })
  const law = reportOf('440281', 2024)
  const enforcement = reportOf('440281', 2024, { kind: 'enforcement' })
  const elsewhere = reportOf('500101', 2024)

  const messages = (figures: readonly Figure[], reports = [law, enforcement, elsewhere]): string[] => {
    const dataset = datasetOf({
      indicators: [holders],
      regions: [regionOf('440281', '乐昌市'), regionOf('500101', '万州区')],
      reports,
      figures,
    })
    const years = { kind: 'single', year: 2024 } as const
    const selection = resolveSelection(dataset, { indicators: ['holders'], regions: { kind: 'all' }, years })
    return noticesOf(compare(dataset, selection)).map((n) => `${n.kind}: ${n.message}`)
  }

  it('name both numbers where two reports of a bureau differ', () => {
    expect(messages([figureOf(law.id, 'holders', 25), figureOf(enforcement.id, 'holders', 27)])).toEqual([
      'conflict: 乐昌市2024年各报告数字不一：法治政府建设年度报告写25，行政执法年度报告写27；这里取前者。',
    ])
  })

  it('are silent where they agree', () => {
    expect(messages([figureOf(law.id, 'holders', 25), figureOf(enforcement.id, 'holders', 25)])).toEqual([])
  })

  it('name the bureaus whose number is from another kind of report than the rest', () => {
    expect(messages([figureOf(elsewhere.id, 'holders', 9), figureOf(enforcement.id, 'holders', 27)])).toEqual(
      ['sources: 乐昌市的数字取自行政执法或信息公开年度报告，其余取自法治政府建设年度报告。'],
    )
  })

  it('name the bureaus with doubtful figures left out', () => {
    const doubtful = figureOf(law.id, 'holders', 25, { review: 'ambiguous' })
    expect(messages([doubtful, figureOf(enforcement.id, 'holders', 27)])).toEqual([
      'doubtful: 乐昌市另有存疑的数字，核对前未计入。',
    ])
  })
})

it('say the years where several are compared', () => {
  const dataset = vicePrincipalData(
    [figureOf('440281-2023', id, 80, { qualifier: 'approx', scope: 'system' })],
    [reportOf('440281', 2023)],
  )
  const notices = noticesOf(vicePrincipalComparison(dataset, [2023, 2024])).map((n) => n.message)
  expect(notices).toContain('乐昌市（2023年）只有约数或上下限，名次仅供参考。')
  expect(notices).toContain('万州区（2024年）：量词缺失。')
})
