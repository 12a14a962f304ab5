import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../../src/core/extract/text/read-html.ts'
import { sourceSpan } from '../../../../src/core/extract/text/readable-text.ts'

const words = (html: string) => readHtml(html).text.replace(/\s+/g, ' ').trim()

describe('readHtml', () => {
  it.each([
    ['a number cut by a tag', '<p>持证人员<b>2</b>5名</p>', '持证人员25名'],
    ['entities', '<p>&ldquo;三项制度&rdquo;&#65292;8&nbsp;件&#x3002;</p>', '“三项制度”，8 件。'],
    ['an escaped ampersand once', '<p>A&amp;amp;B</p>', 'A&amp;B'],
    ['an ampersand that names nothing', '<p>普法&宣传 &nosuch; 3件</p>', '普法&宣传 &nosuch; 3件'],
    [
      'no script, style, comment or menu',
      '<script>"</p>99件"</script><style>a{}</style><!-- 7件 --><select><option>9</select>局',
      '局',
    ],
    ['a less-than sign in a sentence', '<p>合格率<95%的学校</p>', '合格率<95%的学校'],
    ['the page after a menu left open in a block', '<div><select>x</div><p>办理4宗</p>', '办理4宗'],
    ['ruby without its pinyin', '<ruby>局<rp>(</rp><rt>jú</rt><rp>)</rp></ruby>长', '局长'],
    ['the title', '<title>教育局报告</title>', '教育局报告'],
  ])('reads %s', (_name, html, text) => {
    expect(words(html)).toBe(text)
  })

  it('breaks lines at blocks and columns at cells', () => {
    expect(readHtml('<div>一</div><table><tr><td>处罚</td><td>8</td></tr></table>').text).toBe(
      '\n一\n\n\n\t处罚\t\t8\t\n\n',
    )
  })

  it('reads the fields government sites fill in', () => {
    const { meta } = readHtml(
      '<meta name="PubDate" content="2025-01-21 10:00"><META NAME=SiteName CONTENT=乐昌>',
    )
    expect([...meta]).toEqual([
      ['pubdate', '2025-01-21 10:00'],
      ['sitename', '乐昌'],
    ])
  })

  it('leads every unit of text back to the source it was read from', () => {
    const html = '<p>持证人员<b>2</b>5名&ldquo;学&rdquo;\r\n 法</p>'
    const page = readHtml(html)
    const start = page.text.indexOf('25名')
    const span = sourceSpan(page, { start, end: start + 4 })
    expect(html.slice(span.start, span.end)).toBe('2</b>5名&ldquo;')
  })

  it('never throws, and its spans are in order and inside the source', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<script>',
      '</script',
      '<!--',
      '-->',
      '&amp;',
      '&#x',
      '&#50;',
      '<b',
      '5件',
      '教育局',
      '"',
      '=',
      '>',
      '\0',
      '\r\n',
      '<![CDATA[',
      '<title>',
      '😀',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 }))), (parts) => {
        const html = parts.join('')
        const page = readHtml(html)
        let last = 0
        for (let i = 0; i < page.text.length; i++) {
          const { start, end } = sourceSpan(page, { start: i, end: i + 1 })
          expect(start >= last && end >= start && end <= html.length).toBe(true)
          last = start
        }
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 3000) },
    )
  })

  it('stays linear on deep and broken markup', () => {
    const time = (html: string) => {
      const from = performance.now()
      readHtml(html)
      return performance.now() - from
    }
    for (const token of ['<div>', '<p><b>', '<', '&', '<!--', '&amp', '<a b="']) {
      time(token.repeat(1000))
      expect(time(token.repeat(200_000 / token.length)), token).toBeLessThan(1500)
    }
  })
})
