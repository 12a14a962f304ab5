import { describe, expect, it } from 'vitest'
import { findTitle } from '../../../../src/core/extract/report/find-title.ts'
import { linesOf } from '../../../../src/core/extract/report/lines.ts'

const title = (text: string) => findTitle(linesOf(text))?.text ?? null

describe('findTitle', () => {
  it.each([
    [
      'a line of its own',
      '首页\n乐昌市教育局2024年法治政府建设年度报告\n正文。',
      '乐昌市教育局2024年法治政府建设年度报告',
    ],
    [
      'a title over two lines',
      '手机版\n山阳区教育局2024年度法治政府建设\n\n工作报告\n',
      '山阳区教育局2024年度法治政府建设工作报告',
    ],
    [
      'the fuller of two titles',
      '法治政府建设年度报告\n万州区教委关于2024年度法治政府建设情况的报告\n',
      '万州区教委关于2024年度法治政府建设情况的报告',
    ],
    [
      'a title without the name of the site',
      '宁县教育局2023年法治政府建设报告_宁县人民政府\n',
      '宁县教育局2023年法治政府建设报告',
    ],
    [
      'a title without its label',
      '[名称]宁县教育局2023年法治政府建设报告\n',
      '宁县教育局2023年法治政府建设报告',
    ],
    [
      'a title without an advertisement',
      '宁县教育局澳门葡京赌场_葡京官网:2023年法治政府建设报告',
      '宁县教育局2023年法治政府建设报告',
    ],
    ['no breadcrumb', '当前位置>教育局>2024年法治政府建设报告\n', null],
    ['no sentence', '现将2024年法治政府建设情况报告如下。', null],
    [
      'no date joined to a title',
      '发布时间:2023-01-27\n宁县教育局法治政府建设报告',
      '宁县教育局法治政府建设报告',
    ],
  ])('reads %s', (_name, text, found) => {
    expect(title(text)).toBe(found)
  })
})
