import fc from 'fast-check'
import { expect, it } from 'vitest'
import { differenceQualifier } from '../../../../src/core/compare/basis/difference-qualifier.ts'
import type { Qualifier } from '../../../../src/core/schema/figure.ts'

const bounds = fc.constantFrom<Qualifier>('exact', 'at_least', 'at_most')
const count = fc.integer({ min: 0, max: 10_000 })

/** A number that may truly stand behind a printed one. */
function behind(printed: number, qualifier: Qualifier, slack: number): number {
  if (qualifier === 'at_least') return printed + slack
  if (qualifier === 'at_most') return Math.max(0, printed - slack)
  return printed
}

it('claims no more of a difference than holds for every number that may stand behind the printed ones', () => {
  fc.assert(
    fc.property(bounds, bounds, count, count, count, count, (now, base, a, b, slackA, slackB) => {
      const qualifier = differenceQualifier(now, base)
      const printed = a - b
      const truth = behind(a, now, slackA) - behind(b, base, slackB)
      if (qualifier === 'exact') expect(truth).toBe(printed)
      if (qualifier === 'at_least') expect(truth).toBeGreaterThanOrEqual(printed)
      if (qualifier === 'at_most') expect(truth).toBeLessThanOrEqual(printed)
      expect(qualifier).not.toBe('approx')
    }),
  )
})

it('gives up only where the difference may lie on either side', () => {
  for (const both of ['at_least', 'at_most'] as const) expect(differenceQualifier(both, both)).toBeNull()
})
