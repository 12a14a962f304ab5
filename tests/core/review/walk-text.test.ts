import { describe, expect, it } from 'vitest'
import { spanOfWalk, type TextStep, type TextWalk, walkText } from '../../../src/core/review/walk-text.ts'

const text = '开展检查3次，整改5件。\n培训20场\n'
const at = (place: number): TextWalk => ({ from: place, to: place })
const step = (unit: TextStep['unit'], by: 1 | -1, extend = false): TextStep => ({ unit, by, extend })

/** What is selected after some steps. */
function selected(begin: TextWalk, ...steps: TextStep[]): string {
  const { start, end } = spanOfWalk(steps.reduce((walk, one) => walkText(text, walk, one), begin))
  return text.slice(start, end)
}

describe('selecting text by keys', () => {
  it.each<[string, TextWalk, TextStep[], string]>([
    ['one letter on', at(0), [step('letter', 1)], '展'],
    ['not out of the text at its beginning', at(0), [step('letter', -1)], '开'],
    ['not out of the text at its end', at(text.length - 2), [step('letter', 1)], '场'],
    ['over a line break', at(text.indexOf('。')), [step('letter', 1)], '培'],
    ['a letter more', at(0), [step('letter', 1, true)], '开展'],
    ['back over where it was begun', at(2), [step('letter', -1, true), step('letter', -1, true)], '开展检'],
    ['the next clause', at(0), [step('clause', 1)], '整'],
    ['to the end of the clause, with its mark', at(0), [step('clause', 1, true)], '开展检查3次，'],
    ['and of the next', at(0), [step('clause', 1, true), step('clause', 1, true)], '开展检查3次，整改5件。'],
    ['the beginning of this clause', at(9), [step('clause', -1)], '整'],
    ['the clause before', at(7), [step('clause', -1)], '开'],
    ['the next line', at(3), [step('line', 1)], '培'],
    ['to the end of the last line', at(text.indexOf('培')), [step('line', 1, true)], '培训20场'],
    ['the line before', at(text.indexOf('培')), [step('line', -1)], '开'],
  ])('%s', (_, begin, steps, words) => {
    expect(selected(begin, ...steps)).toBe(words)
  })

  it('takes a half-width comma for the end of a clause between words, not between digits', () => {
    const half = '惠及11,477人,参考率100%'
    const { start, end } = spanOfWalk(walkText(half, at(0), step('clause', 1, true)))
    expect(half.slice(start, end)).toBe('惠及11,477人,')
  })
})
