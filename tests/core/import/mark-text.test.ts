import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inContext } from '../../../src/core/import/in-context.ts'
import { markText } from '../../../src/core/import/mark-text.ts'

describe('markText', () => {
  it('cuts a line where a mark begins or ends, and names what stands in each piece', () => {
    const text = '标题\n\n共82名，其中4名。'
    const [, line] = markText(text, { figures: [{ start: 4, end: 8 }], refused: [{ start: 4, end: 13 }] })
    expect(line?.pieces).toEqual([
      { text: '共82名', figures: [0], refused: [0] },
      { text: '，其中4名', figures: [], refused: [0] },
      { text: '。', figures: [], refused: [] },
    ])
  })

  it('loses nothing of the text, and every mark covers its own words', () => {
    const span = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40, unit: fc.constantFrom('数', '1', '\n', ' ', '。') }),
        fc.array(span),
        (text, spans) => {
          const marks = spans
            .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
            .filter(({ start, end }) => start < end)
          const lines = markText(text, { figures: marks, refused: [] })
          for (const { start, end, pieces } of lines)
            expect(pieces.map((piece) => piece.text).join('')).toBe(text.slice(start, end))
          expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(
            text.split('\n').filter((line) => line.trim() !== ''),
          )
          for (const [index, { start, end }] of marks.entries()) {
            const covered = lines.flatMap(({ pieces }) =>
              pieces.filter(({ figures }) => figures.includes(index)),
            )
            const shown = lines.map((line) =>
              text.slice(Math.max(start, line.start), Math.max(start, Math.min(end, line.end))),
            )
            expect(covered.map((piece) => piece.text).join('')).toBe(shown.join(''))
          }
        },
      ),
    )
  })
})

describe('inContext', () => {
  it('gives a little of the line around the words, and says that it goes on', () => {
    const text = '前面的一行\n全市共有很多很多很多法治副校长82名，法律顾问44名，还有别的很多很多东西。'
    const start = text.indexOf('82')
    expect(inContext(text, { start, end: start + 3 }, 6)).toEqual({
      before: '…多法治副校长',
      words: '82名',
      after: '，法律顾问4…',
    })
    expect(inContext('82名', { start: 0, end: 3 })).toEqual({ before: '', words: '82名', after: '' })
  })
})
