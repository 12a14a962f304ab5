import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RadixOrder } from '../../../src/core/table/radix-order.ts'

const keys = fc.oneof(
  fc.constantFrom(0, -0, 1, -1, 0.1, 99.5, 1e300, -1e300, 5e-324, Infinity, -Infinity, 2 ** 53),
  fc.integer({ min: -5, max: 5 }),
  fc.double({ noNaN: true }),
)

const kinds = {
  'any numbers': keys,
  counts: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 2 ** 22 - 1 }), fc.constant(-0)),
  'counts about the limit': fc.integer({ min: 2 ** 22 - 2, max: 2 ** 22 + 1 }),
  rates: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
  'numbers next to rates': fc.constantFrom(0.3, 0.1 + 0.2, 0.7, 1.1, 5e-324),
}
const cases = Object.entries(kinds).flatMap(([kind, key]) =>
  (['ascending', 'descending'] as const).map((direction) => ({ kind, key, direction })),
)

test.each(cases)('orders $kind as a stable comparison sort does, $direction', ({ key, direction }) => {
  const sign = direction === 'ascending' ? 1 : -1
  const sorter = new RadixOrder(60)
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.integer({ min: 0, max: 2 })), { maxLength: 60 }), (rows) => {
      const values = Float64Array.from(rows, ([value]) => value)
      const ties = Uint8Array.from(rows, ([, tie]) => tie)
      const places = rows.map((_, i) => i)
      const byKey = (a: number, b: number) => sign * Math.sign(order(values[a], values[b]))
      expect([...sorter.order(values, rows.length, direction)]).toEqual(places.toSorted(byKey))
      expect([...sorter.order(values, rows.length, direction, ties)]).toEqual(
        places.toSorted((a, b) => byKey(a, b) || order(ties[a], ties[b])),
      )
    }),
    { numRuns: 100 },
  )
})

test('orders only as many as it is asked to', () => {
  expect([...new RadixOrder(4).order(Float64Array.of(3, 1, 2, 0), 3)]).toEqual([1, 2, 0])
  expect([...new RadixOrder(0).order(new Float64Array(0), 0)]).toEqual([])
})

const order = (a = 0, b = 0): number => (a < b ? -1 : a > b ? 1 : 0)
