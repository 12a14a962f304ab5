import { describe, expect, it } from 'vitest'
import {
  type CorrectionDraft,
  draftOf,
  saidIn,
  typed,
} from '../../../src/features/import/corrections/correction-draft.ts'
import { figureOf, indicatorOf } from '../../support/small-dataset.ts'

const indicator = indicatorOf('rule_of_law_vice_principals')
const published = [figureOf('140524-2024', indicator.id, 85)]
const begin = draftOf(published, indicator)
const [first] = begin.numbers
if (first === undefined) throw new Error('no number')
const written = (amount: string, part: Partial<CorrectionDraft> = {}): CorrectionDraft => ({
  ...begin,
  numbers: [typed(first, amount)],
  why: '与原文不符',
  ...part,
})

describe('a correction as it is typed', () => {
  it('begins with what is published', () => {
    expect(first).toMatchObject({ amount: '85', qualifier: 'exact' })
    expect(saidIn({ ...begin, why: 'x' }, indicator, published).faults).toEqual([
      '与公开数据一样，没有可更正的',
    ])
  })

  it('reads 约1.2万人次 as value, qualifier and unit', () => {
    expect(saidIn(written('约1.2万人次'), indicator, published).after).toMatchObject([
      { value: 12000, qualifier: 'approx', unit: '人次', rule: 'hand', quote: '', start: null },
    ])
  })

  it('may say that the report does not state it', () => {
    expect(saidIn(written('', { isStated: false }), indicator, published)).toEqual({ after: [], faults: [] })
  })

  it.each<[string, CorrectionDraft, string]>([
    ['no number', written('许多'), '请写一个数'],
    ['no reason', written('84', { why: ' ' }), '请写理由'],
    ['half a person', written('8.5'), '应为整数'],
    ['a sentence without the number', written('84', { quote: '配备82名' }), '报告原话里没有这个数'],
    ['the same number twice', written('84', { numbers: [first, { ...first, id: 1 }] }), '同一个数写了两遍'],
    [
      'two totals',
      written('84', {
        numbers: [
          { ...first, role: 'total' },
          { ...first, id: 1, amount: '3', role: 'total' },
        ],
      }),
      '总数只能有一个',
    ],
  ])('is not taken with %s', (_, draft, fault) => {
    expect(saidIn(draft, indicator, published).faults.join()).toContain(fault)
  })

  it('makes parts of several numbers', () => {
    const two = written('', { numbers: [first, { ...first, id: 1, amount: '3' }] })
    expect(saidIn(two, indicator, published).after).toMatchObject([
      { value: 85, role: 'part' },
      { value: 3, role: 'part' },
    ])
  })
})
