import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bases,
  type CompareState,
  type Reference,
  referenceKinds,
  tolerances,
  type ViewForm,
  viewForms,
  views,
} from '../../../src/core/schema/compare-state.ts'
import { formatCompareLink, type Known, parseCompareLink } from '../../../src/core/schema/link.ts'
import { realDataset } from '../../support/real-dataset.ts'

const known: Known = {
  indicators: new Set(['rule_of_law_vice_principals', 'disclosure_requests', 'power_list_items']),
  regions: new Set(['440000', '440281', '500101', '410811', '450200']),
}

const parse = (source: unknown) => parseCompareLink(source, known)

const allKnown: Known = { ...known, views, bases }

const years = fc.oneof(
  fc.constant({ kind: 'latest' as const }),
  fc.record({ kind: fc.constant('single' as const), year: fc.integer({ min: 2000, max: 2100 }) }),
  fc
    .uniqueArray(fc.integer({ min: 2000, max: 2100 }), { minLength: 2, maxLength: 2 })
    .map(([a = 0, b = 0]) => ({ kind: 'span' as const, from: Math.min(a, b), to: Math.max(a, b) })),
)
const someOf = (ids: ReadonlySet<string>) => fc.shuffledSubarray([...ids], { minLength: 1 })
const regions = fc.oneof(
  fc.constant({ kind: 'all' as const }),
  fc.record({ kind: fc.constant('below' as const), adcode: fc.constantFrom(...known.regions) }),
  fc.record({ kind: fc.constant('list' as const), adcodes: someOf(known.regions) }),
)
const references: fc.Arbitrary<Reference | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom('none' as const, ...referenceKinds).map((kind) => ({ kind })),
  someOf(known.regions).map((adcodes) => ({ kind: 'picked' as const, adcodes })),
)
const states: fc.Arbitrary<CompareState> = someOf(known.indicators).chain((indicators) =>
  fc.record({
    indicators: fc.constant(indicators),
    regions,
    years,
    view: fc.constantFrom(...views),
    basis: fc.constantFrom(...bases),
    tolerance: fc.constantFrom(undefined, ...tolerances),
    own: fc.constantFrom(undefined, ...known.regions),
    reference: references,
    forms: fc
      .array(fc.constantFrom(undefined, ...viewForms), {
        minLength: indicators.length,
        maxLength: indicators.length,
      })
      .map((forms) => {
        const chosen = indicators.flatMap((id, place): [string, ViewForm][] => {
          const form = forms[place]
          return form === undefined ? [] : [[id, form]]
        })
        return chosen.length === 0 ? undefined : Object.fromEntries(chosen)
      }),
  }),
)

describe('for any state', () => {
  it('the link reads back as the state, without a problem', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parseCompareLink(formatCompareLink(state), allKnown)).toEqual({ state, problems: [] })
      }),
    )
  })
})

describe('the length of a link', () => {
  /** With 30 regions, and with everything that can be said at its longest: no link of so many indicators is longer. */
  const longest = async (count: number): Promise<CompareState> => {
    const dataset = await realDataset()
    const longer = (a: string, b: string) => b.length - a.length
    const ids = [...dataset.indicatorById.keys()].sort(longer).slice(0, count)
    const [view = 'rank'] = [...views].sort(longer)
    const [basis = 'raw'] = [...bases].sort(longer)
    return {
      indicators: ids,
      regions: { kind: 'list', adcodes: [...dataset.regionByAdcode.keys()].slice(0, 30) },
      years: { kind: 'span', from: 2019, to: 2024 },
      view,
      basis,
      tolerance: 3,
      own: '440281',
      // Not the same form for all, so that each is written.
      forms: { [ids[0] ?? '']: 'own' },
      reference: { kind: 'prefecture' },
    }
  }

  it('stays below 400 characters for 30 regions and 3 indicators of the catalogue', async () => {
    expect(formatCompareLink(await longest(3)).length).toBeLessThan(400)
  })

  it('stays below 400 characters for 30 regions and 2 indicators where it cites a dataset version', async () => {
    expect(formatCompareLink(await longest(2), '9f3c2a1b00112233').length).toBeLessThan(400)
  })

  it('is never longer than the longest of those, whatever is chosen', async () => {
    const most = await longest(3)
    const dataset = await realDataset()
    const ids = [...dataset.indicatorById.keys()]
    const some = fc.record({
      indicators: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
      regions: fc
        .uniqueArray(fc.constantFrom(...dataset.regionByAdcode.keys()), { minLength: 1, maxLength: 30 })
        .map((adcodes) => ({ kind: 'list' as const, adcodes })),
      years,
      view: fc.constantFrom(...views),
      basis: fc.constantFrom(...bases),
      tolerance: fc.constantFrom(undefined, ...tolerances),
      own: fc.constantFrom(undefined, '440281'),
      reference: fc.constantFrom(undefined, ...referenceKinds.map((kind) => ({ kind }))),
    })
    fc.assert(
      fc.property(some, (state) => {
        const forms = { [state.indicators[0] ?? '']: 'own' as const }
        expect(formatCompareLink({ ...state, forms }).length).toBeLessThanOrEqual(
          formatCompareLink(most).length,
        )
      }),
    )
  })
})

describe('hostile input', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '__proto__[x]=1',
      'constructor=1&__proto__=2&toString=3',
      'i=%E4%B8&r=%&y=%zz&v=%00',
      'i=__proto__&r=constructor&y=toString&v=hasOwnProperty&b=__proto__',
      'javascript:alert(1)',
      'i=javascript:alert(1)&r=in.__proto__',
      '\ud800&i=\udfff',
      '~'.repeat(1_000_000),
      `i=${'a~'.repeat(500_000)}`,
    ),
    fc
      .array(fc.tuple(fc.constantFrom('i', 'r', 'y', 'v', 'b', 't', 'm', '__proto__'), fc.string()))
      .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&')),
    fc.object(),
    fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }),
  )

  it('never throws, and what comes of it is a link that reads back as itself', () => {
    fc.assert(
      fc.property(hostile, (source) => {
        const { state } = parse(source)
        const link = formatCompareLink(state)
        expect(parse(link)).toEqual({ state, problems: [] })
        expect(link).toMatch(/^#\/compare\?[a-z0-9=&~*._]+$/)
      }),
    )
  })

  it('leaves Object.prototype alone and runs no getter', () => {
    parse('__proto__[x]=1&__proto__.y=2')
    expect(Object.keys(Object.prototype)).toEqual([])
    const trap = {
      get i(): string {
        throw new Error('read')
      },
    }
    expect(parse(trap).state.indicators).toEqual(['rule_of_law_vice_principals'])
  })
})
