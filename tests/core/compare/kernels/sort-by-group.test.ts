import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortByGroup } from '../../../../src/core/compare/kernels/sort-by-group.ts'
import { NOT_STATED, REPORTED, type Slab } from '../../../../src/core/table/slab.ts'

const numbers: readonly [string, fc.Arbitrary<number>][] = [
  ['few small counts', fc.integer({ min: 0, max: 3 })],
  ['counts under two thousand', fc.integer({ min: 0, max: 2047 })],
  ['counts about the limit', fc.integer({ min: 2 ** 22 - 3, max: 2 ** 22 + 3 })],
  ['rates of one decimal', fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)],
  ['any numbers', fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)],
]

const sizes = fc.record({
  years: fc.integer({ min: 1, max: 4 }),
  groups: fc.constantFrom(1, 3, 400),
})

test.each(numbers)('gives %s of each group and year in order, whatever is left out', (_, value) => {
  fc.assert(
    fc.property(sizes, fc.array(fc.option(value), { maxLength: 200 }), ({ years, groups }, cells) => {
      const regions = Math.floor(cells.length / years)
      const told = cells.slice(0, regions * years)
      const groupOf = Array.from({ length: regions }, (_, region) => (region * 7) % groups)
      const slab = {
        ...{ regions, years },
        values: Float64Array.from(told, (cell) => cell ?? Number.NaN),
        states: Uint8Array.from(told, (cell) => (cell === null ? NOT_STATED : REPORTED)),
      } as Slab
      const { values, starts } = sortByGroup(slab, groupOf, groups)
      expect(starts).toHaveLength(groups * years + 1)
      for (let place = 0; place < groups * years; place++) {
        const own = told.filter(
          (_, cell) => (groupOf[Math.floor(cell / years)] ?? 0) * years + (cell % years) === place,
        )
        expect([...values.subarray(starts[place], starts[place + 1])]).toEqual(
          own.filter((cell) => cell !== null).toSorted((a, b) => a - b),
        )
      }
    }),
    { numRuns: 40 },
  )
})
