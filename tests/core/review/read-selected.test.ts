import { describe, expect, it } from 'vitest'
import { readAmounts, readSelected } from '../../../src/core/review/read-selected.ts'

const text = '全县\n　共配备法治副校长约58名，发放宣传资料1.2万余份。 \n没有数字的一句。'
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

describe('words a person pointed at', () => {
  it('are read as the extractor reads them, with the indicator they name', () => {
    expect(readSelected(text, at('共配备法治副校长约58名，'))).toMatchObject({
      indicator: 'rule_of_law_vice_principals',
      amount: { value: 58, qualifier: 'approx', unit: '名' },
    })
  })

  it('stand without the white space around them', () => {
    const { span, quote } = readSelected(text, at('　共配备法治副校长约58名')) ?? {}
    expect(quote).toBe('共配备法治副校长约58名')
    expect(text.slice(span?.start, span?.end)).toBe(quote)
    expect(readSelected(text, at('\n　'))).toBeNull()
  })

  it('may hold a number and not say of what, or none', () => {
    expect(readSelected(text, at('1.2万余份'))).toMatchObject({
      indicator: null,
      amount: { value: 12_000, qualifier: 'at_least', unit: '份' },
    })
    expect(readSelected(text, at('没有数字的一句'))).toMatchObject({ indicator: null, amount: null })
  })
})

describe('numbers in words', () => {
  it.each<[string, number[]]>([
    ['3、5、7', [3, 5, 7]],
    ['四十四名', [44]],
    ['约1.2万人次', [12_000]],
    ['1,234', [1234]],
    ['没有', []],
  ])('of %s are %j', (words, values) => {
    expect(readAmounts(words).map(({ value }) => value)).toEqual(values)
  })
})
