import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractReport } from '../../../src/core/extract/extract-report.ts'
import { regionList } from '../../support/region-list.ts'

const regions = regionList()

const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '乐昌市教育局2024年法治政府建设年度报告\n',
      '和平区教育局',
      '一、主要举措和成效\n',
      '(一)',
      '作出行政处罚',
      '检查校外培训机构',
      '其中',
      '聘任法治副校长',
      '无行政复议案件',
      '办结率',
      '２１件',
      '4宗',
      '1282/、',
      '20243月',
      '(20212025年)',
      '两万余份',
      '近约200次',
      '98.4%',
      '不少于',
      '每年',
      '2023年',
      '下一步,',
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '&nbsp;',
      '&#50;',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<',
      '&',
      '>',
      '。',
      ',',
      '、',
      '；',
      '：',
      '《',
      '》',
      '“',
      '”',
      '\n',
      ' ',
      '\r\n',
      '①',
      '㈠',
      '½',
      '\u200b',
      '\ufeff',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: 'binary' }) },
)

describe('extractReport', () => {
  it('never throws, and every quote stands at its offsets, in text and in HTML', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom('text' as const, 'html' as const),
        (parts, format) => {
          const source = `乐昌市教育局2024年法治政府建设年度报告\n${parts.join('')}`
          const read = extractReport(source, { regions, format })
          if ('fault' in read) return
          for (const { quote, start, end } of [...read.figures, ...read.refused]) {
            expect(quote.length).toBeGreaterThan(0)
            expect(source.slice(start, end)).toBe(quote)
          }
          for (const { value } of read.figures) expect(Number.isFinite(value) && value >= 0).toBe(true)
        },
      ),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 2000) },
    )
  }, 3_600_000)
})
