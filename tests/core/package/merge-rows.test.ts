import { expect, test } from 'vitest'
import { mergeRows } from '../../../src/core/package/merge-rows.ts'
import { figureOf, reportOf } from '../../support/small-dataset.ts'

const opening = reportOf('140524', 2024, { coverage: 'opening', url: 'https://www.example.gov.cn/1' })
const staff = (rest: object = {}) => figureOf(opening.id, 'rule_of_law_vice_principals', 58, rest)
const rowsWith = (figure: ReturnType<typeof staff>) => ({
  indicators: [],
  regions: [],
  denominators: [],
  reports: [opening],
  figures: [figure],
})
const quote = '法治副校长58名'
const placed = { quote, start: 3, end: 3 + quote.length }
const theirs = {
  reports: [{ ...opening, coverage: 'full' as const }],
  figures: [staff({ ...placed, rule: 'staff' })],
}

test('a figure without its sentence takes over the one of a report read whole', () => {
  const { rows, conflicts } = mergeRows(rowsWith(staff({ rule: 'hand' })), theirs)
  expect([rows.figures, conflicts]).toEqual([theirs.figures, []])
  expect(rows.reports[0]?.coverage).toBe('full')
})

test('a corrected figure takes over the sentence alone, and stays told as corrected', () => {
  const corrected = staff({ rule: 'correction', note: '更正：原作85名' })
  expect(mergeRows(rowsWith(corrected), theirs).rows.figures).toEqual([{ ...corrected, ...placed }])
})
