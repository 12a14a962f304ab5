import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../src/core/schema/indicator.ts'
import { findIndicators } from '../../../src/core/table/find-indicators.ts'

const indicator = (id: string, name_zh: string, definition_zh: string): Indicator => ({
  id,
  group: 'schools',
  name_zh,
  unit: '人',
  measure: 'stock',
  direction: 'more',
  definition_zh,
  typical_phrases: ['N名'],
  report_kinds: ['rule_of_law'],
})
const indicators = [
  indicator('vice_principal_coverage', '法治副校长配备率', '配备（覆盖）率'),
  indicator('rule_of_law_vice_principals', '法治副校长人数', '聘任的法治副校长人数'),
  indicator('school_legal_advisers', '学校法律顾问人数', '与法治副校长分列'),
]

describe('finding an indicator', () => {
  it('lists all without a query', () => expect(findIndicators(indicators, '')).toHaveLength(3))
  it('puts names before definitions', () =>
    expect(findIndicators(indicators, '副校长').map((i) => i.id)).toEqual([
      'vice_principal_coverage',
      'rule_of_law_vice_principals',
      'school_legal_advisers',
    ]))
  it('wants every word', () =>
    expect(findIndicators(indicators, '副校长 聘任').map((i) => i.id)).toEqual([
      'rule_of_law_vice_principals',
    ]))
})
