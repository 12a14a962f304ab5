import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutPicture, wrapText } from '../../../src/core/export/picture-layout.ts'

describe('wrapText', () => {
  it.each([
    ['短句', 10, ['短句']],
    ['一二三四五六', 3, ['一二三', '四五六']],
    ['一二三，四五', 3, ['一二三，', '四五']],
    ['来源 https://a.cn/b', 6, ['来源 https', '://a.cn/b']],
    ['见 https://a.cn', 8, ['见 ', 'https://a.cn']],
    ['', 5, []],
  ])('breaks %j at %d', (text, ems, lines) => {
    expect(wrapText(text, ems)).toEqual(lines)
  })

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, ems) => {
        expect(wrapText(text, ems).join('')).toBe(text)
      }),
    )
  })
})

describe('layoutPicture', () => {
  it('writes a caption above the drawing it belongs to', () => {
    const block = { title: '题', coverage: '', sentence: '', notes: [] }
    const drawings = [{ height: 40 }, { height: 40, caption: '乐昌市' }]
    const { texts, tops } = layoutPicture([{ ...block, drawings }], [], 960)
    const caption = texts.find(({ text }) => text === '乐昌市')
    expect(caption?.y).toBeGreaterThan((tops[0]?.[0] ?? 0) + 40)
    expect(caption?.y).toBeLessThan(tops[0]?.[1] ?? 0)
  })

  it('places words and drawings under each other, none over another', () => {
    const block = { title: '题', coverage: '1 / 2 家已报告', sentence: '一句话。', notes: ['注'] }
    const { texts, tops, height, width } = layoutPicture(
      [
        { ...block, drawings: [{ height: 28 }, { height: 100 }] },
        { ...block, drawings: [{ height: 50 }] },
      ],
      ['来源'],
      960,
    )
    const [first, second] = tops
    expect(first?.[1]).toBe((first?.[0] ?? 0) + 28)
    expect(second?.[0]).toBeGreaterThan((first?.[1] ?? 0) + 100)
    const ys = texts.map((text) => text.y)
    expect(ys).toEqual(ys.toSorted((a, b) => a - b))
    expect(height).toBeGreaterThan(Math.max(...ys))
    expect(width).toBe(1024)
  })
})
