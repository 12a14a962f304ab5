import { describe, expect, it } from 'vitest'
import { lineSentence, rankSentence } from '../../../src/core/charts/chart-summary.ts'
import type { Figure } from '../../../src/core/schema/figure.ts'
import type { Report } from '../../../src/core/schema/report.ts'
import { figureOf, reportOf } from '../../support/small-dataset.ts'
import { vicePrincipalComparison, vicePrincipalData, vicePrincipals } from '../../support/vice-principals.ts'

const id = vicePrincipals.id
const ranked = (figures: readonly Figure[] = []): string =>
  rankSentence(vicePrincipalComparison(vicePrincipalData(figures)), id, 2024)

describe('the sentence on a ranking', () => {
  it('names the highest and the lowest, with what they count', () => {
    expect(ranked()).toBe(
      '2024年，5家教育部门中2家报告了法治副校长人数，最高为万州区156人（合并口径），最低为乐昌市82人。',
    )
  })

  it('keeps the sign of a lower bound and says when it is the largest part', () => {
    const part = (value: number) => figureOf('621026-2024', id, value, { role: 'part' })
    expect(ranked([part(176), part(20)])).toContain('最高为宁县≥176人（分项之最大）')
  })

  it('names all who share the lowest value', () => {
    expect(ranked([figureOf('621026-2024', id, 82)])).toContain('最低为乐昌市、宁县均为82人')
  })

  it('does not call an approximate value equal to an exact one', () => {
    expect(ranked([figureOf('621026-2024', id, 82, { qualifier: 'approx' })])).toContain(
      '最低为乐昌市82人、宁县约82人',
    )
  })

  it('says why when nobody reports', () => {
    const nobody = vicePrincipalComparison(vicePrincipalData(), [2019, 2019])
    expect(rankSentence(nobody, id, 2019)).toBe('2019年，5家教育部门都没有可用的法治副校长人数：5家无报告。')
  })
})

describe('the sentence on lines', () => {
  const over = (figures: readonly Figure[], reports: readonly Report[]): string =>
    lineSentence(vicePrincipalComparison(vicePrincipalData(figures, reports), [2019, 2024]), id)

  it('says from what to what, and which bureau has one year only', () => {
    expect(over([figureOf('440281-2019', id, 60)], [reportOf('440281', 2019)])).toBe(
      '2019至2024年，5家教育部门中2家报告过法治副校长人数：乐昌市从2019年的60人到2024年的82人；万州区只有2024年的156人。',
    )
  })
})
