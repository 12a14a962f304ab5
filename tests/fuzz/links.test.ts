import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSearch, writeSearch } from '../../src/app/search.ts'
import { formatCompareLink, parseCompareLink } from '../../src/core/schema/link.ts'
import { hostileJson, hostileText } from './hostile.ts'
import { survive } from './survive.ts'

const known = {
  indicators: new Set(['rule_of_law_vice_principals', 'enforcement_certificate_holders']),
  regions: new Set(['440281', '500101', '110000', '500000']),
}

const names = [
  'i',
  'r',
  'y',
  'v',
  'b',
  't',
  'o',
  'm',
  'd',
  '__proto__',
  'constructor',
  '__proto__[x]',
  'i[]',
  '',
] as const
const pair = fc
  .tuple(fc.oneof(fc.constantFrom(...names), hostileText), hostileText, fc.boolean())
  .map(([name, value, isEncoded]) => `${name}=${isEncoded ? encodeSafely(value) : value}`)
const link = fc
  .tuple(
    fc.constantFrom('#/compare?', '?', '', '#/compare', '##?', '#/compare?#/compare?'),
    fc.array(pair, { maxLength: 10 }),
  )
  .map(([start, pairs]) => start + pairs.join('&'))

test('any link gives a state that is valid and whose own link gives it back', () => {
  survive({
    fault: '任意固定链接',
    inputs: link,
    run: (text) => {
      for (const source of [text, readSearch(text)]) {
        const { state, problems } = parseCompareLink(source, known)
        expect(state.indicators.every((id) => known.indicators.has(id))).toBe(true)
        expect(problems.every(({ message }) => message.length < 200)).toBe(true)
        const canonical = formatCompareLink(state)
        expect(canonical).toMatch(/^#\/compare\?[\w~*.=&-]+$/)
        const again = parseCompareLink(canonical, known)
        expect(again.state).toEqual(state)
        expect(again.problems).toEqual([])
      }
      writeSearch(readSearch(text))
    },
    few: 600,
    full: 100_000,
  })
}, 3_600_000)

test('any search object gives a valid state', () => {
  survive({
    fault: '任意路由参数对象',
    inputs: hostileJson,
    run: (value) => {
      const { state } = parseCompareLink(value, known)
      expect(state.indicators.length).toBeGreaterThan(0)
    },
    few: 1500,
    full: 100_000,
  })
}, 3_600_000)

/** Half a surrogate pair cannot be encoded. */
function encodeSafely(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
