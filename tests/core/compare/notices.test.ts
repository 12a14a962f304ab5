import { describe, expect, it } from 'vitest'
import { noticesOf } from '../../../src/core/compare/notices.ts'
import type { Figure } from '../../../src/core/schema/figure.ts'
import { figureOf } from '../../support/small-dataset.ts'
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
