import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBureauLink } from '../../../src/core/schema/bureau-link.ts'
import { bureauLink } from '../../../src/core/schema/link.ts'

const years = [2021, 2023, 2024]
const parse = (query: string) => parseBureauLink(`#/bureau/500101${query}`, years)

describe('a bureau’s link', () => {
  it('reads back as its state, whatever was chosen', () => {
    const states = fc.record(
      {
        year: fc.constantFrom(...years),
        peers: fc.constantFrom(
          'level' as const,
          'province' as const,
          'prefecture' as const,
          'population' as const,
        ),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(states, (state) => {
        const link = bureauLink('500101', state)
        expect(parseBureauLink(link, years)).toEqual({ state, problems: [] })
      }),
    )
  })

  it('says nothing where nothing was chosen, as before', () => {
    expect(bureauLink('500101')).toBe('#/bureau/500101')
    expect(parse('')).toEqual({ state: {}, problems: [] })
  })

  it.each([
    ['?y=2022', ['没有收录它2022年度的报告，先显示写得最多的一年。']],
    ['?y=02023', ['没有收录它02023年度的报告，先显示写得最多的一年。']],
    ['?m=a', ['链接里的比较对象 a 看不懂，先与全国同级相比。']],
    ['?m=n', ['链接里的比较对象 n 看不懂，先与全国同级相比。']],
    ['?m=440281', ['链接里的比较对象 440281 看不懂，先与全国同级相比。']],
    [
      '?y=latest&m=',
      ['没有收录它latest年度的报告，先显示写得最多的一年。', '链接里的比较对象  看不懂，先与全国同级相比。'],
    ],
  ])('names what it cannot take: %s', (query, said) => {
    const { state, problems } = parse(query)
    expect(state).toEqual({})
    expect(problems.map(({ message }) => message)).toEqual(said)
  })

  it('takes any input without throwing, and cuts short what it repeats', () => {
    fc.assert(
      fc.property(fc.anything(), (source) => {
        for (const { message } of parseBureauLink(source, years).problems)
          expect(message.length).toBeLessThan(80)
      }),
    )
    expect(parse(`?y=${'9'.repeat(5000)}`).problems[0]?.message.length).toBeLessThan(80)
  })
})
