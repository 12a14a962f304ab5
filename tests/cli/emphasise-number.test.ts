import { describe, expect, it } from 'vitest'
import { emphasiseNumber } from '../../src/cli/emphasise-number.ts'

describe('emphasiseNumber', () => {
  it.each([
    ['全市110所学校中有25名', 25, '全市110所学校中有[25]名'],
    ['参与学生28,450人', 28450, '参与学生[28,450]人'],
    ['发放2万余份', 20000, '发放[2]万余份'],
    ['调解纠纷十七起', 17, '调解纠纷[十七]起'],
    ['无行政应诉案件', 0, '[无]行政应诉案件'],
    ['现行有效规范性文件0件', 0, '现行有效规范性文件[0]件'],
    ['全覆盖', 100, '全覆盖'],
  ])('marks the number of %s', (quote, value, marked) => {
    expect(emphasiseNumber(quote, value, (text) => `[${text}]`)).toBe(marked)
  })
})
