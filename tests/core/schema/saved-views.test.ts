import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatSavedViews, parseSavedViews } from '../../../src/core/schema/saved-views.ts'

const link = '#/compare?i=disclosure_requests&r=*&y=2023&v=rank'
const file = (views: unknown, rest: object = {}) =>
  JSON.stringify({ format: 'faheng-saved-views', version: 1, views, ...rest })

describe('a file of saved comparisons', () => {
  it('reads back as what was written', () => {
    const names = fc
      .string({ minLength: 1, maxLength: 80, unit: 'grapheme' })
      .filter((name) => name === name.trim() && name.length > 0 && name.length <= 80)
    const views = fc.array(fc.record({ name: names, link: fc.constant(link) }), { maxLength: 20 })
    fc.assert(
      fc.property(views, (some) => {
        expect(parseSavedViews(formatSavedViews(some))).toEqual({ views: some.map((one) => ({ ...one })) })
      }),
    )
  })

  it('names every fault at once and gives nothing', () =>
    expect(
      parseSavedViews(
        file([
          { name: '', link },
          { name: '好', link },
          { name: '坏', link: 'javascript:alert(1)' },
        ]),
      ),
    ).toEqual({ faults: ['第1个比较的名称：名称不能为空', '第3个比较的链接：不是法衡的比较链接'] }))

  it.each([
    ['{', '文件不是 JSON，可能没有下载完整或被改动过。'],
    [file([], { version: 2 }), '文件版本不是1，请用更新的法衡打开'],
    [file([], { format: 'x' }), '不是法衡导出的“保存的比较”文件'],
    [file(undefined), '缺少比较列表'],
  ])('is refused as %s', (text, fault) => expect(parseSavedViews(text)).toEqual({ faults: [fault] }))

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parseSavedViews(text)))
  })
})
