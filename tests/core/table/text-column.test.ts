import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinTexts, textAt, textColumnOf } from '../../../src/core/table/text-column.ts'

const texts = fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 8 })

test('gives back every text, empty ones and halves of characters too', () => {
  fc.assert(
    fc.property(texts, (given) => {
      const column = textColumnOf([...given, '', '\ud83d', '二〇二四年度'])
      expect(column.ends.length).toBe(given.length + 3)
      expect([...given, '', '\ud83d', '二〇二四年度'].map((_, row) => textAt(column, row))).toEqual([
        ...given,
        '',
        '\ud83d',
        '二〇二四年度',
      ])
    }),
  )
  expect(textAt(textColumnOf(['甲']), 5)).toBe('')
})

test('joins parts, in their order or in another', () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 4 }), (parts) => {
      const whole = parts.flat()
      const joined = joinTexts(parts.map(textColumnOf), null)
      expect(whole.map((_, row) => textAt(joined, row))).toEqual(whole)
      const backwards = Uint32Array.from(whole, (_, row) => whole.length - 1 - row)
      const turned = joinTexts(parts.map(textColumnOf), backwards)
      expect(whole.map((_, row) => textAt(turned, row))).toEqual(whole.toReversed())
    }),
  )
})
