import { expect, test } from 'vitest'
import { packSlab, sizeOfSlab, unpackSlab } from '../../src/storage/slab-content.ts'

const content = {
  slab: {
    indicator: 'a',
    regions: 3,
    values: Float64Array.of(82, Number.NaN, -0.1),
    states: Uint8Array.of(4, 0, 4),
    figures: { start: Int16Array.of(-1, 300), units: ['人', '万人'], none: new Uint8Array(0) },
    others: [Uint16Array, Uint32Array, Int32Array, Float32Array].map((type) => ({ name: type.name })),
    wide: Uint32Array.of(0xffffffff),
    single: Float32Array.of(0.5),
    whole: Int32Array.of(-70_000),
    short: Uint16Array.of(0xffff),
  },
  notes: ['累计', '“合并口径”'],
  empty: null,
}

test('a packed slab comes back as it was, every array with a buffer of its own', () => {
  const again = unpackSlab(packSlab(content)) as typeof content
  expect(again).toEqual(content)
  expect(again.slab.values.buffer.byteLength).toBe(24)
})

test('a packed slab may lie anywhere in a larger buffer', () => {
  const packed = packSlab(content)
  const larger = new Uint8Array(packed.length + 3)
  larger.set(packed, 3)
  expect(unpackSlab(larger.subarray(3))).toEqual(content)
})

test('the same content gives the same bytes, another value others', () => {
  expect(packSlab(structuredClone(content))).toEqual(packSlab(content))
  expect(packSlab({ ...content, empty: 0 })).not.toEqual(packSlab(content))
  expect(sizeOfSlab(content)).toBe(packSlab(content).length - 4)
})
