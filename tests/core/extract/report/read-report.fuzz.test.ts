import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReport } from '../../../../src/core/extract/report/read-report.ts'
import { regionList } from '../../../support/region-list.ts'

const regions = regionList()
const piece = fc.oneof(
  fc.constantFrom(
    '乐昌市教育局2024年法治政府建设年度报告',
    '和平区教育局',
    '\n',
    '一、主要举措和成效',
    '(一)',
    '2025121',
    '〔2024〕',
    '发布时间:',
    '2024年',
    '下一步,',
    '存在的问题',
    '金沙城中心赌场_澳门金沙官网:',
    '。',
    '扫一扫',
    '１２件',
    '\ufeff',
    '樂昌市',
    ' ',
    '二〇二五年一月',
    '》',
    '《',
    'jú',
  ),
  fc.string({ maxLength: 8, unit: 'binary' }),
)

describe('readReport', () => {
  it('never throws and keeps every offset inside the text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        const text = `乐昌市教育局2024年法治政府建设年度报告\n${parts.join('')}`
        const read = readReport({ text }, regions)
        if ('fault' in read) return
        for (const { start, end } of [...read.report.sections, ...read.planSpans, read.body]) {
          expect(start >= 0 && start <= end && end <= text.length).toBe(true)
        }
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 3000) },
    )
  })

  it('takes linear time on 100 kB of one repeated token', () => {
    for (const token of [
      '教育局',
      '和平区教育局',
      '2024年',
      '一、',
      '(一)主要负责人职责\n',
      '2025121\n',
      '金沙',
      '赌场_',
      '\n',
      '发布时间:',
      ' ',
      '《',
      '存在问题',
      '一、存在问题\n有。\n二、下步打算\n做。\n',
      '9',
      '新疆维吾尔自治区',
    ]) {
      const text = `乐昌市教育局2024年法治政府建设年度报告\n${token.repeat(100_000 / token.length)}`
      const from = performance.now()
      readReport({ text }, regions)
      expect(performance.now() - from, JSON.stringify(token)).toBeLessThan(1000)
    }
  })
})
