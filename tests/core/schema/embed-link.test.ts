import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { embedThemes, formatEmbedLink, parseEmbedLink } from '../../../src/core/schema/embed-link.ts'
import { formatCompareLink, parseCompareLink } from '../../../src/core/schema/link.ts'
import { readSearch } from '../../../src/app/search.ts'

const known = { indicators: new Set(['cases']), regions: new Set(['440281', '500101']) }
const { state } = parseCompareLink('#/compare?i=cases&r=440281~500101&y=2024&v=rank&b=per100k', known)
const searchOf = (link: string) => readSearch(link.slice(link.indexOf('?') + 1))

describe('the link of an embedded chart', () => {
  it('says what the compare link says, and how it shall look', () => {
    expect(formatEmbedLink(state)).toBe(formatCompareLink(state).replace('compare', 'embed'))
    expect(formatEmbedLink(state, { snapshot: '9f3c2a1b00112233', theme: 'dark' })).toBe(
      '#/embed?i=cases&r=440281~500101&y=2024&v=rank&b=per100k&d=9f3c2a1b&theme=dark',
    )
  })

  it('reads back as it was written', () => {
    const options = fc.record({
      snapshot: fc.constantFrom(undefined, '9f3c2a1b'),
      theme: fc.constantFrom(undefined, ...embedThemes),
    })
    fc.assert(
      fc.property(options, ({ snapshot, theme }) => {
        const read = parseEmbedLink(searchOf(formatEmbedLink(state, { snapshot, theme })), known)
        expect(read).toEqual({
          state,
          problems: [],
          ...(snapshot === undefined ? {} : { snapshot }),
          ...(theme === undefined ? {} : { theme }),
        })
      }),
    )
  })

  it('follows the reader where it names a look that is none, and says so', () => {
    const { theme, problems } = parseEmbedLink(searchOf(`${formatEmbedLink(state)}&theme=pink`), known)
    expect(theme).toBeUndefined()
    expect(problems.map(({ message }) => message)).toEqual([
      '链接里的外观看不懂（应为 light 或 dark），先跟随系统。',
    ])
  })

  it.each([null, undefined, 7, 'x', {}, { theme: 3 }])('reads %j without failing', (source) => {
    expect(parseEmbedLink(source, known).theme).toBeUndefined()
  })
})
