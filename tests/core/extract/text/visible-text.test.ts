import { describe, expect, it } from 'vitest'
import { sourceSpan } from '../../../../src/core/extract/text/readable-text.ts'
import { visibleText } from '../../../../src/core/extract/text/visible-text.ts'

const plain = (text: string) => visibleText({ text, starts: null, ends: null })

describe('visibleText', () => {
  it.each([
    ['教育局jiào yù jú办理8件', '教育局办理8件'],
    ['教育局(jiào yù jú)办理8件', '教育局办理8件'],
    ['法治 fǎ zhì政府', '法治政府'],
    ['行政处\u200b罚8件', '行政处罚8件'],
    ['\ufeff乐昌', '乐昌'],
    ['“互联网+”与K12、App', '“互联网+”与K12、App'],
  ])('reads %s as %s', (text, visible) => {
    expect(plain(text).text).toBe(visible)
  })

  it('leads back to the source across what it left out', () => {
    const text = '\ufeff行政处\u200b罚8件'
    const span = sourceSpan(plain(text), { start: 0, end: 6 })
    expect(text.slice(span.start, span.end)).toBe('行政处\u200b罚8件')
  })

  it('returns the very same text where nothing is to be left out', () => {
    const readable = { text: '行政处罚8件', starts: null, ends: null }
    expect(visibleText(readable)).toBe(readable)
  })
})
