import { describe, expect, it } from 'vitest'
import { findSections } from '../../../../src/core/extract/report/find-sections.ts'
import { linesOf } from '../../../../src/core/extract/report/lines.ts'

const long = '认真落实各项任务,不断提高依法行政水平。'.repeat(12)
const contents = (text: string) =>
  findSections(linesOf(text), { start: 0, end: text.length }, 2024).map(
    ({ content, heading }) => `${content}|${heading}`,
  )

describe('findSections', () => {
  it.each([
    [
      'headings in the words of the law',
      '一、主要举措和成效\n做了。\n二、存在的不足和原因\n有。\n三、第一责任人职责履行情况\n好。\n四、2025年工作安排\n做。',
      [
        'measures|一、主要举措和成效',
        'shortcomings|二、存在的不足和原因',
        'first_responsible|三、第一责任人职责履行情况',
        'plans|四、2025年工作安排',
      ],
    ],
    [
      'headings by subject as the measures',
      `一、加强组织领导\n${long}\n二、规范行政执法\n${long}\n三、存在问题\n有。\n四、下步打算\n做。`,
      ['measures|', 'shortcomings|三、存在问题', 'plans|四、下步打算'],
    ],
    [
      'one heading for two contents',
      `一、工作开展情况\n${long}\n二、存在问题及下一步工作打算\n有。`,
      [
        'measures|一、工作开展情况',
        'shortcomings|二、存在问题及下一步工作打算',
        'plans|二、存在问题及下一步工作打算',
      ],
    ],
    [
      'the duty of the heads inside the measures',
      '一、主要做法\n(一)主要负责人履行第一责任人职责情况。带头学法。\n(二)执法。做了。',
      ['measures|一、主要做法', 'first_responsible|(一)主要负责人履行第一责任人职责情况'],
    ],
    [
      'the duty of the heads told in a paragraph',
      '一、主要做法\n局长切实履行推进法治建设第一责任人职责,带头学法。',
      ['measures|一、主要做法', 'first_responsible|'],
    ],
    [
      'no duty where only the rule is quoted',
      '一、主要做法\n学习《履行推进法治建设第一责任人职责规定》。',
      ['measures|一、主要做法'],
    ],
    [
      'other matters',
      '一、主要做法\n做了。\n五、其他需要报告的事项\n无。',
      ['measures|一、主要做法', 'other|五、其他需要报告的事项'],
    ],
    ['plans in the last paragraph', `${long}\n${long}\n下一步,我局将继续努力。`, ['measures|', 'plans|']],
    ['this year in a heading as no plan', '一、2024年工作情况\n做了。', ['measures|一、2024年工作情况']],
    ['nothing in an empty text', '', []],
  ])('reads %s', (_name, text, found) => {
    expect(contents(text)).toEqual(found)
  })

  it('ends a content where the next one begins, and the last before the signature', () => {
    const text = '一、主要做法\n做了。\n二、下步打算\n要做。\n某县教育局\n2025年1月3日'
    const [measures, plans] = findSections(linesOf(text), { start: 0, end: text.length }, 2024)
    expect(text.slice(measures?.start, measures?.end)).toBe('一、主要做法\n做了。\n')
    expect(text.slice(plans?.start, plans?.end)).toBe('二、下步打算\n要做。')
  })
})
