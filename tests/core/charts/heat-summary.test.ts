import { describe, expect, it } from 'vitest'
import { heatSentence } from '../../../src/core/charts/heat-summary.ts'
import { figureOf, reportOf } from '../../support/small-dataset.ts'
import { vicePrincipalComparison, vicePrincipalData, vicePrincipals } from '../../support/vice-principals.ts'

describe('the sentence on a heat table', () => {
  it('says how many cells hold a number, who fills most and how many fill none', () => {
    const dataset = vicePrincipalData(
      [figureOf('440281-2023', vicePrincipals.id, 0)],
      [reportOf('440281', 2023)],
    )
    expect(heatSentence(vicePrincipalComparison(dataset, [2023, 2024]), [vicePrincipals])).toBe(
      '2023至2024年，5家教育部门的法治副校长人数：10格中3格有数字，最全的是乐昌市（2年），3家一个也没有。',
    )
  })

  it('says so where no cell holds one', () => {
    const nobody = vicePrincipalComparison(vicePrincipalData(), [2019, 2019])
    expect(heatSentence(nobody, [vicePrincipals])).toBe(
      '2019年，5家教育部门的法治副校长人数：5格中0格有数字。',
    )
  })
})
