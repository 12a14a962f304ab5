import { describe, expect, it } from 'vitest'
import { findYear, yearsIn, type YearClues } from '../../../../src/core/extract/report/find-year.ts'

const clues = (given: Partial<YearClues>): YearClues => ({
  title: '',
  opening: '',
  headings: [],
  published: null,
  ...given,
})
const report = '教育局法治政府建设报告'

describe('findYear', () => {
  it.each([
    ['the title', { title: `2024年度${report}`, opening: '2024年,我局' }, 2024, []],
    ['the first of two years in the title', { title: '2019年度工作总结和2020年工作思路' }, 2019, []],
    ['Chinese digits in the title', { title: `二〇二二年${report}` }, 2022, []],
    ['a title whose 年 was lost', { title: `2019${report}` }, 2019, []],
    ['the opening where the title has no year', { title: report, opening: '2022年,我局认真' }, 2022, []],
    [
      'the sentence that announces the report',
      { title: report, opening: '2021年以来,2020年,现将2021年情况报告如下' },
      2021,
      [],
    ],
    ['the plans for the year after', { title: report, headings: ['二、2023年工作打算'] }, 2022, []],
    ['no range of years', { title: `法治政府建设实施纲要(2021-2025年)${report}` }, null, ['year_unknown']],
    ['no broken range either', { title: report, opening: '实施方案(20212025年)' }, null, ['year_unknown']],
    ['no document number', { title: report, opening: '根据〔2023〕8号文' }, null, ['year_unknown']],
    ['never the year of publication', { title: report, published: '2025-01-10' }, null, ['year_unknown']],
    [
      'the text where the title names a year that was not over',
      { title: `2025年${report}`, opening: '2024年,我局', published: '2025-01-16' },
      2024,
      ['year_doubtful'],
    ],
    [
      'the title, with a warning, where only it tells',
      { title: `2025年${report}`, published: '2025-01-16' },
      2025,
      ['year_doubtful'],
    ],
    [
      'the title, with a warning, where the text disagrees',
      { title: `2024年${report}`, opening: '2023年,我局' },
      2024,
      ['year_doubtful'],
    ],
    [
      'a report published in December of its year',
      { title: `2024年${report}`, published: '2024-12-30' },
      2024,
      [],
    ],
  ])('reads %s', (_name, given, year, warnings) => {
    const found = findYear(clues(given))
    expect(found.year).toBe(year)
    expect(found.warnings.map(({ id }) => id)).toEqual(warnings)
  })

  it('does not take the year out of a longer number', () => {
    expect(yearsIn('电话12024567、编号202401')).toEqual([])
  })
})
