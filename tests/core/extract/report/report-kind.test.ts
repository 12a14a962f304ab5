import { describe, expect, it } from 'vitest'
import { reportKindOf } from '../../../../src/core/extract/report/report-kind.ts'

describe('reportKindOf', () => {
  it.each([
    ['乐昌市教育局2024年法治政府建设年度报告', 'rule_of_law'],
    ['四平市教育局关于2024年度法治政府建设情况的报告', 'rule_of_law'],
    ['九江市教育局2025年法治政府工作总结', 'rule_of_law'],
    ['宁波市教育局2022年法治政府工作总结和2023年工作计划', 'rule_of_law'],
    ['上海市教育委员会2019年度教育法治工作情况报告', 'rule_of_law'],
    ['某县教育局2023年依法行政工作总结(公开稿)', 'rule_of_law'],
    ['天津市教育委员会2021年度行政执法工作情况报告', 'enforcement'],
    ['上海市宝山区教育局2024年行政许可实施情况年度报告', 'enforcement'],
    ['北京市通州区教育委员会2021年政府信息公开工作年度报告', 'disclosure'],
    ['某市教育局2024年法治政府建设工作要点', null],
    ['关于报送2024年法治政府建设情况报告的通知', null],
    ['县教育局召开法治政府建设推进会', null],
    ['某县教育局2024年工作总结', null],
  ])('calls %s %s', (title, kind) => {
    expect(reportKindOf(title)).toBe(kind)
  })
})
