import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkKnowledge } from '../../../src/core/compare/link-knowledge.ts'
import { formerCodes } from '../../../src/core/compare/basis/successions.ts'
import { formatCompareLink, parseCompareLink } from '../../../src/core/schema/link.ts'
import { type LinkMigration, linkMigrations, migrateLink } from '../../../src/core/schema/link-migrations.ts'
import { readParams } from '../../../src/core/schema/link-params.ts'
import { realDataset } from '../../support/real-dataset.ts'
import oldLinks from '../../fixtures/old-links.json' with { type: 'json' }

const known = linkKnowledge(await realDataset())
const successors = known.successors ?? new Map()

describe('an old link', () => {
  it.each(oldLinks)('$link opens as $now', ({ link, now, says }) => {
    const { state, problems } = parseCompareLink(link, known)
    expect(formatCompareLink(state)).toBe(now)
    expect(problems.map((problem) => problem.message)).toEqual(says)
  })

  it('leads every abolished division to the one in its place', () => {
    expect(successors.size).toBe(formerCodes.size)
    for (const [adcode, former] of formerCodes) {
      const { state, problems } = parseCompareLink(`i=disclosure_requests&r=${former}&y=2024`, known)
      expect(state.regions).toEqual({ kind: 'list', adcodes: [adcode] })
      expect(problems.map((problem) => problem.kind)).toEqual(['moved'])
    }
  })
})

describe('migrations', () => {
  const codes = fc.constantFrom(...formerCodes.keys(), ...formerCodes.values(), '440281', 'x')
  const links = fc
    .tuple(fc.array(codes, { minLength: 1, maxLength: 30 }), codes)
    .map(
      ([list, own]) =>
        `#/compare?i=disclosure_requests&r=${list.join('~')}&y=2024&v=rank&o=${own}&m=${list.join('~')}`,
    )

  it('change nothing the second time, and leave no abolished code', () => {
    fc.assert(
      fc.property(links, (link) => {
        const { params } = migrateLink(readParams(link), { successors })
        expect(migrateLink(params, { successors })).toEqual({ params, problems: [] })
        const left = `${params.r ?? ''}~${params.o ?? ''}~${params.m ?? ''}`
          .split('~')
          .filter((code) => successors.has(code))
        expect(left).toEqual([])
      }),
    )
  })

  it('run in order, each on what the one before it made, and gather what they say', () => {
    const append =
      (mark: string): LinkMigration =>
      (params) => ({
        params: { ...params, v: `${params.v ?? ''}${mark}` },
        problems: [{ param: 'v', kind: 'moved', message: mark }],
      })
    const done = migrateLink(readParams('v=0'), { successors }, [append('1'), append('2'), ...linkMigrations])
    expect(done.params.v).toBe('012')
    expect(done.problems.map((problem) => problem.message)).toEqual(['1', '2'])
  })
})
