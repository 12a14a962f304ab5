import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { embedCode, embedTitle } from '../../../src/core/export/embed-code.ts'
import { caseComparison } from '../../support/case-comparison.ts'

/** The one element that an HTML parser finds in the code, with its attributes. */
function parsed(code: string): { tag: string; attributes: Record<string, string> } {
  const nodes = parseFragment(code).childNodes
  const [frame] = nodes
  if (nodes.length !== 1 || frame === undefined || !('attrs' in frame))
    throw new Error(`not one element: ${code}`)
  return { tag: frame.tagName, attributes: Object.fromEntries(frame.attrs.map((a) => [a.name, a.value])) }
}

describe('embedCode', () => {
  it('is one frame that names itself, takes the width it finds and loads when it is near', () => {
    const link = 'https://example.cn/fa/#/embed?i=cases&r=*&y=2024&v=rank'
    const code = embedCode({ link, title: '法衡：甲', height: 640 })
    expect(code).toContain('i=cases&amp;r=*')
    expect(parsed(code)).toEqual({
      tag: 'iframe',
      attributes: {
        src: link,
        title: '法衡：甲',
        width: '100%',
        height: '640',
        loading: 'lazy',
        style: 'border: 0',
      },
    })
  })

  it('keeps any link and title inside their attributes', () => {
    // An HTML parser itself turns NUL and carriage returns into something else.
    const text = fc
      .oneof(fc.string({ unit: 'grapheme' }), fc.constant('"><script>alert(1)</script>&quot;\''))
      .filter((said) => !/[\0\r]/.test(said))
    fc.assert(
      fc.property(text, text, (link, title) => {
        const { tag, attributes } = parsed(embedCode({ link, title, height: 400 }))
        expect([tag, attributes.src, attributes.title]).toEqual(['iframe', link, title])
      }),
    )
  })
})

it('titles the frame by what, how, when and whom', () => {
  const change = caseComparison({ values: { 2023: [1, 2, 3, 4], 2024: [2, 3, 4, 5] }, basis: 'change' })
  expect(embedTitle(change)).toBe(
    '法衡：cases（与起始年相差），2023—2024年，110101县、110102县、110103县等4家',
  )
})
