import { describe, expect, it } from 'vitest'
import { rankSentence } from '../../../src/core/charts/chart-summary.ts'
import { formatCell } from '../../../src/core/compare/cell-text.ts'
import { type Comparison, compare } from '../../../src/core/compare/comparison.ts'
import { coverageText } from '../../../src/core/compare/coverage.ts'
import { noticesOf } from '../../../src/core/compare/notices.ts'
import { resolveSelection } from '../../../src/core/compare/selection.ts'
import { parseCompareLink } from '../../../src/core/schema/link.ts'
import { readFirstData } from '../../support/first-data.ts'

const dataset = await readFirstData()

function opened(link: string): Comparison {
  const known = {
    indicators: new Set(dataset.indicatorById.keys()),
    regions: new Set(dataset.regionByAdcode.keys()),
  }
  const { state, problems } = parseCompareLink(link, known)
  expect(problems).toEqual([])
  return compare(dataset, resolveSelection(dataset, state))
}

/** `name value` of every cell of a year. */
function told(comparison: Comparison, indicator: string, year: number): string[] {
  return comparison.slice(indicator, year).map((c) => `${comparison.label(c.adcode)} ${formatCell(c)}`)
}

describe('the first data', () => {
  it('compares vice-principals in 2024 as the reports state them', () => {
    const comparison = opened(
      '#/compare?i=rule_of_law_vice_principals&r=440281~500101~410811~450200&y=2024&v=rank',
    )
    const id = 'rule_of_law_vice_principals'
    expect(told(comparison, id, 2024)).toEqual(['乐昌市 82', '万州区 156', '山阳区 未提及', '柳州市 无报告'])
    expect(coverageText(comparison.coverage(id, 2024))).toBe('2 / 4 家已报告')
    expect(rankSentence(comparison, id, 2024)).toBe(
      '2024年，4家教育部门中2家报告了法治副校长人数，最高为万州区156人（合并口径），最低为乐昌市82人。',
    )
    expect(noticesOf(comparison)).toContainEqual(
      expect.objectContaining({ kind: 'merged', adcodes: ['500101'] }),
    )
  })

  it('takes the largest of Lechang’s parts as a lower bound', () => {
    const comparison = opened('#/compare?i=law_education_sessions&r=440281&y=2024&v=table')
    expect(told(comparison, 'law_education_sessions', 2024)).toEqual(['乐昌市 ≥242'])
  })

  it('keeps printed zeros apart from silence', () => {
    const comparison = opened('#/compare?i=normative_documents_in_force&r=440281~410811~500156&y=2024')
    expect(told(comparison, 'normative_documents_in_force', 2024)).toEqual([
      '乐昌市 0',
      '山阳区 未提及',
      '武隆区 无报告',
    ])
  })

  it('lets a disclosure report say nothing about vice-principals', () => {
    const comparison = opened('#/compare?i=rule_of_law_vice_principals&r=330000&y=2024')
    expect(comparison.slice('rule_of_law_vice_principals', 2024)).toMatchObject([
      { state: 'no_report', ineligible: [{ id: '330000-2024-disclosure' }] },
    ])
  })

  it('takes what the rule-of-law report leaves out from the disclosure report of the same year', () => {
    const comparison = opened('#/compare?i=disclosure_requests&r=500105&y=2024')
    expect(comparison.slice('disclosure_requests', 2024)).toMatchObject([
      { state: 'reported', headline: { value: 0, report: { id: '500105-2024-disclosure' } } },
    ])
  })
})
