import { describe, expect, it } from 'vitest'
import { bases, views } from '../../../src/core/schema/compare-state.ts'
import { maxRegions } from '../../../src/core/schema/link-fields.ts'
import {
  bureauLink,
  formatCompareLink,
  type Known,
  parseCompareLink,
  reportLink,
} from '../../../src/core/schema/link.ts'
import { formOf, withForm } from '../../../src/core/schema/view-forms.ts'

const known: Known = {
  indicators: new Set(['rule_of_law_vice_principals', 'disclosure_requests', 'power_list_items']),
  regions: new Set(['440000', '440281', '500101', '410811', '450200']),
}

const parse = (source: unknown) => parseCompareLink(source, known)
const messages = (source: unknown): string[] => parse(source).problems.map((p) => p.message)

describe('the marked bureau of a link', () => {
  const base = '#/compare?i=disclosure_requests&r=*&y=2024&v=rank'

  it('is read and written back', () => {
    expect(parse(`${base}&o=440281`).state.own).toBe('440281')
    expect(formatCompareLink(parse(`${base}&o=440281`).state)).toBe(`${base}&o=440281`)
  })

  it('is nobody without a word where the link names none', () => {
    expect(parse(base).state.own).toBeUndefined()
    expect(parse(base).problems).toEqual([])
  })

  it('is nobody, and said so, where the code is unknown', () =>
    expect(messages(`${base}&o=999999`)).toEqual(['链接里的本单位 999999 不在区划表中，没有标出。']))
})

describe('the reference of a link', () => {
  const base = '#/compare?i=disclosure_requests&r=*&y=2024&v=rank'

  it.each(['n', 'c', 'p', 'l', 's', 'a', '440281~500101'])('may be %s, and is written back', (m) => {
    const { state, problems } = parse(`${base}&m=${m}`)
    expect(problems).toEqual([])
    expect(formatCompareLink(state)).toBe(`${base}&m=${m}`)
  })

  it('is the bureaus compared where the link says nothing', () => {
    expect(parse(base)).toMatchObject({ problems: [] })
    expect(parse(base).state.reference).toBeUndefined()
  })

  it.each([
    ['magic', '链接里的参照线 magic 看不懂，先以所选各家为参照。'],
    ['', '链接里的参照线  看不懂，先以所选各家为参照。'],
    ['p~440281', '链接里的参照线 p~440281 看不懂，先以所选各家为参照。'],
  ])('is not understood as “%s”, and said so', (m, message) => {
    expect(parse(`${base}&m=${m}`).state.reference).toBeUndefined()
    expect(messages(`${base}&m=${m}`)).toEqual([message])
  })

  it('names the regions of a group it does not know and keeps the rest', () => {
    expect(parse(`${base}&m=999999~440281`).state.reference).toEqual({ kind: 'picked', adcodes: ['440281'] })
    expect(messages(`${base}&m=999999~440281`)).toEqual(['链接里参照组的地区 999999 不在区划表中，已略过。'])
    expect(parse(`${base}&m=999999`).state.reference).toBeUndefined()
    expect(messages(`${base}&m=999999`)).toHaveLength(2)
  })
})

describe('the forms of a link', () => {
  const two = ['disclosure_requests', 'rule_of_law_vice_principals'] as const
  const base = `#/compare?i=${two.join('~')}&r=*&y=2022..2024&v=`
  const [first, second] = two

  it.each([
    ['line', undefined],
    ['line.s', { [first]: 'shared', [second]: 'shared' }],
    ['line.so', { [first]: 'shared', [second]: 'own' }],
    ['line.-o', { [second]: 'own' }],
    ['slope.d-', { [first]: 'dumbbells' }],
    ['spread.pn', { [first]: 'province', [second]: 'none' }],
    // Kept for the way back to the lines, where it means something.
    ['rank.s', { [first]: 'shared', [second]: 'shared' }],
  ])('%s stand behind the view and are written back', (v, forms) => {
    const { state, problems } = parse(base + v)
    expect(problems).toEqual([])
    expect(state.forms).toEqual(forms)
    expect(formatCompareLink(state)).toBe(base + v)
  })

  it.each(['x', '', '-', 'shared', 's-o', 'S'])('are not understood as “%s”, and said so', (text) => {
    expect(parse(`${base}line.${text}`).state).toMatchObject({ view: 'line' })
    expect(parse(`${base}line.${text}`).state.forms).toBeUndefined()
    expect(messages(`${base}line.${text}`)).toEqual([`链接里的画法 ${text} 看不懂，先用通常的画法。`])
  })

  it('mean something in their own view alone', () => {
    const { state } = parse(`${base}slope.so`)
    expect(formOf(state, 'line', first)).toBe('shared')
    expect(formOf(state, 'line', second)).toBe('own')
    expect([formOf(state, 'slope', first), formOf(state, 'heat', first)]).toEqual([undefined, undefined])
  })

  it('are chosen and taken back indicator by indicator', () => {
    const { state } = parse(`${base}line`)
    const one = withForm(state, second, 'own')
    expect(formatCompareLink(one)).toBe(`${base}line.-o`)
    expect(formatCompareLink(withForm(one, first, 'own'))).toBe(`${base}line.o`)
    expect(formatCompareLink(withForm(one, second, undefined))).toBe(`${base}line`)
  })
})

describe('a good compare link', () => {
  const link = '#/compare?i=rule_of_law_vice_principals&r=440281~500101~410811~450200&y=2024&v=rank'

  it('is read without a problem and written back the same', () => {
    const { state, problems } = parse(link)
    expect(problems).toEqual([])
    expect(state).toEqual({
      indicators: ['rule_of_law_vice_principals'],
      regions: { kind: 'list', adcodes: ['440281', '500101', '410811', '450200'] },
      years: { kind: 'single', year: 2024 },
      view: 'rank',
      basis: 'raw',
    })
    expect(formatCompareLink(state)).toBe(link)
  })

  it.each([
    ['*', { kind: 'all' }],
    ['in.440000', { kind: 'below', adcode: '440000' }],
    ['500101', { kind: 'list', adcodes: ['500101'] }],
  ])('selects regions by %s', (r, expected) => {
    const { state, problems } = parse(`i=disclosure_requests&r=${r}&y=2024`)
    expect(problems).toEqual([])
    expect(state.regions).toEqual(expected)
  })

  it.each([
    ['2024', { kind: 'single', year: 2024 }, 'rank'],
    ['2024..2024', { kind: 'single', year: 2024 }, 'rank'],
    ['2019..2024', { kind: 'span', from: 2019, to: 2024 }, 'line'],
    ['latest', { kind: 'latest' }, 'rank'],
  ])('selects years by %s, and the view that suits them', (y, years, view) => {
    const { state, problems } = parse(`i=disclosure_requests&r=*&y=${y}`)
    expect(problems).toEqual([])
    expect(state).toMatchObject({ years, view })
  })

  it('may be percent-encoded, come as a whole address, or as a router’s search object', () => {
    const wanted = parse(link).state
    expect(
      parse('?i=rule_of_law_vice_principals&r=440281%7E500101~410811~450200&y=2024&v=rank').state,
    ).toEqual(wanted)
    expect(parse(`https://example.org/app/${link}`).state).toEqual(wanted)
    const search = { i: 'rule_of_law_vice_principals', r: '440281~500101~410811~450200', y: 2024, v: 'rank' }
    expect(parse(search)).toEqual({ state: wanted, problems: [] })
  })
})

describe('the measure of a link', () => {
  const base = 'i=disclosure_requests&r=*&y=2024&v=rank'

  it.each(bases)('may be %s', (basis) => {
    const { state, problems } = parse(`${base}&b=${basis}`)
    expect(problems).toEqual([])
    expect(state.basis).toBe(basis)
  })

  it.each([1, 2, 3])('borrows within %i years, and writes it back', (t) => {
    const { state, problems } = parse(`${base}&t=${t}`)
    expect(problems).toEqual([])
    expect(state.tolerance).toBe(t)
    expect(formatCompareLink(state)).toBe(`#/compare?${base}&t=${t}`)
  })

  it('borrows nothing where an old link says nothing', () => {
    expect(parse(base).state.tolerance).toBeUndefined()
  })

  it.each(['4', '-1', '1.5', 'x', ''])('borrows nothing where it says %s, and says so', (t) => {
    expect(parse(`${base}&t=${t}`).state.tolerance).toBeUndefined()
    expect(messages(`${base}&t=${t}`)).toEqual([
      `链接里的借用年数 ${t} 看不懂（应为1至3），没有借用邻年的数。`,
    ])
  })
})

describe('a bad compare link', () => {
  it('names an unknown indicator and keeps the rest', () => {
    const source = 'i=xyz~disclosure_requests&r=*&y=2024'
    expect(parse(source).state.indicators).toEqual(['disclosure_requests'])
    expect(messages(source)).toEqual(['链接里的指标 xyz 不在目录中，已略过。'])
  })

  it('names an unknown region and keeps the rest', () => {
    const source = 'i=disclosure_requests&r=999999~440281&y=2024'
    expect(parse(source).state.regions).toEqual({ kind: 'list', adcodes: ['440281'] })
    expect(messages(source)).toEqual(['链接里的地区 999999 不在区划表中，已略过。'])
  })

  it('falls back to all bureaus where no region is left, and says so', () => {
    expect(parse('i=disclosure_requests&r=in.999999&y=2024').state.regions).toEqual({ kind: 'all' })
    expect(messages('i=disclosure_requests&r=999999&y=2024')).toHaveLength(2)
  })

  it.each(['24', '1999', '2101', '2019..', '2019-2024', '２０２４', ''])(
    'does not understand the year %s',
    (y) => {
      expect(parse(`i=disclosure_requests&r=*&y=${y}`).state.years).toEqual({ kind: 'latest' })
      expect(messages(`i=disclosure_requests&r=*&y=${y}`)).toHaveLength(1)
    },
  )

  it('turns a span the right way round, and says so', () => {
    expect(parse('i=disclosure_requests&r=*&y=2024..2019').state.years).toEqual({
      kind: 'span',
      from: 2019,
      to: 2024,
    })
    expect(messages('i=disclosure_requests&r=*&y=2024..2019')).toEqual([
      '链接里的起止年份颠倒，已按2019至2024年显示。',
    ])
  })

  it('tells a view that is not there yet from one it does not understand', () => {
    const without: Known = { ...known, views: views.filter((view) => view !== 'map') }
    const { problems } = parseCompareLink('i=disclosure_requests&r=*&y=2024&v=map&b=magic', without)
    expect(problems.map((p) => p.message)).toEqual([
      '链接里的视图 map 尚未提供，先用默认视图。',
      '链接里的算法 magic 看不懂，先用默认算法。',
    ])
    const all = { ...known, views, bases }
    expect(parseCompareLink('i=disclosure_requests&r=*&y=2024&v=map', all).problems).toEqual([])
  })

  it('says what is missing from an empty one', () => {
    const { state, problems } = parse('')
    expect(problems.map((p) => [p.param, p.kind])).toEqual([
      ['i', 'missing'],
      ['r', 'missing'],
      ['y', 'missing'],
    ])
    expect(state.indicators).toEqual(['rule_of_law_vice_principals'])
  })

  it('lists each id once', () => {
    expect(parse('i=disclosure_requests~disclosure_requests&r=440281~~440281&y=2024').state).toMatchObject({
      indicators: ['disclosure_requests'],
      regions: { adcodes: ['440281'] },
    })
  })

  it('caps a list and says how much it left out', () => {
    const regions = Array.from({ length: maxRegions + 3 }, (_, i) => String(110000 + i))
    const many: Known = { ...known, regions: new Set(regions) }
    const { state, problems } = parseCompareLink(`i=disclosure_requests&r=${regions.join('~')}&y=2024`, many)
    expect(state.regions).toEqual({ kind: 'list', adcodes: regions.slice(0, maxRegions) })
    expect(problems.map((p) => p.message)).toEqual(['一次最多逐个列出500个地区，其余3个已略过。'])
  })

  it('says so when it is too long to be read whole', () => {
    const long = `i=disclosure_requests&r=*&y=2024&v=rank&x=${'a'.repeat(1_000_000)}`
    expect(parse(long).state).toEqual(parse('i=disclosure_requests&r=*&y=2024&v=rank').state)
    expect(messages(long)).toEqual(['链接过长，只读了开头一段。'])
  })

  it('names a few of many bad ids, in few words', () => {
    const source = `i=${Array.from({ length: 100 }, (_, i) => `x${i}`.repeat(30)).join('~')}&r=*&y=2024`
    expect(messages(source).length).toBeLessThan(9)
    expect(messages(source).every((m) => m.length < 80)).toBe(true)
  })
})

describe('the dataset version of a link', () => {
  const base = '#/compare?i=disclosure_requests&r=*&y=2024&v=rank'

  it('is its first eight digits, read back beside the state', () => {
    const { state } = parse(base)
    const link = formatCompareLink(state, '9f3c2a1b00112233')
    expect(link).toBe(`${base}&d=9f3c2a1b`)
    expect(parse(link)).toEqual({ state, snapshot: '9f3c2a1b', problems: [] })
    expect(parse(base).snapshot).toBeUndefined()
  })

  it.each(['', 'x', '9F3C2A1B', '9f3c', '9f3c2a1b001122334'])('is not understood as %s, and said so', (d) => {
    expect(parse(`${base}&d=${d}`).snapshot).toBeUndefined()
    expect(messages(`${base}&d=${d}`)).toEqual([`链接里的数据版本 ${d} 看不懂，无法核对。`])
  })
})

it('builds the other links', () => {
  expect(bureauLink('440281')).toBe('#/bureau/440281')
  expect(reportLink('440281-2024-disclosure')).toBe('#/report/440281-2024-disclosure')
})
