import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scaled, unscaled } from '../../../src/core/table/scaled-numbers.ts'
import { filledOut, thinned } from '../../../src/core/table/sparse-codes.ts'

const anyNumber = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 300 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 70_000 }).map((tenths) => tenths / 10) },
  fc.constantFrom(0, -0, 65_535, 65_536, 6553.5, 6553.6, 0.05, -1, 255, 256, 25.5, 25.6),
  fc.double(),
)

test.each([
  ['doubles', Float64Array],
  ['singles', Float32Array],
])('%s are the same after they were scaled', (_, type) => {
  fc.assert(
    fc.property(fc.array(anyNumber), (numbers) => {
      const column = new type(numbers)
      expect(unscaled(scaled(column))).toStrictEqual(column)
    }),
    { numRuns: 300 },
  )
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 65_535 })), fc.constantFrom(1, 10), (units, perOne) => {
      const column = new type(units.map((unit) => unit / perOne))
      // A tenth of most whole numbers is no single: then the numbers stay.
      expect(unscaled(scaled(column))).toStrictEqual(column)
    }),
  )
})

test('whole numbers and tenths take one byte or two', () => {
  expect(scaled(Float32Array.of(0, 255))).toEqual({ perOne: 1, units: Uint8Array.of(0, 255), isSingle: true })
  expect(scaled(Float64Array.of(0.1, 65))).toEqual({
    perOne: 10,
    units: Uint16Array.of(1, 650),
    isSingle: false,
  })
  const wide = Float64Array.of(0.25)
  expect(scaled(wide)).toBe(wide)
})

test('columns are the same after their zeros were left out', () => {
  const types = fc.constantFrom(Uint8Array, Uint16Array, Uint32Array)
  const mostlyZero = fc.oneof(
    { weight: 9, arbitrary: fc.constant(0) },
    fc.integer({ min: 0, max: 0xffffffff }),
  )
  fc.assert(
    fc.property(types, fc.array(mostlyZero, { maxLength: 600 }), (type, codes) => {
      const column = new type(codes)
      const thin = thinned(column)
      expect(filledOut(thin)).toStrictEqual(column)
      if (!ArrayBuffer.isView(thin))
        expect(thin.places.byteLength + thin.codes.byteLength).toBeLessThan(column.byteLength)
    }),
    { numRuns: 300 },
  )
})

test('a column with few zeros stays as it is, and one of many places takes wider ones', () => {
  const full = Uint8Array.of(1, 2, 0, 4)
  expect(thinned(full)).toBe(full)
  const long = new Uint8Array(70_000)
  long[69_999] = 3
  const thin = thinned(long)
  expect(thin).toEqual({ length: 70_000, places: Uint32Array.of(69_999), codes: Uint8Array.of(3) })
  expect(filledOut(thin)).toStrictEqual(long)
})
