import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slabFaults } from '../../../src/core/table/check-slab.ts'
import type { DatasetRows } from '../../../src/core/table/dataset.ts'
import { cellFlags, columnNames, planeNames, type Slab } from '../../../src/core/table/slab.ts'
import { fromStored, toStored } from '../../../src/core/table/stored-slab.ts'
import { packSlab, sizeOfSlab, unpackSlab } from '../../../src/storage/slab-content.ts'
import { randomRows } from '../../support/random-rows.ts'
import { realDataset } from '../../support/real-dataset.ts'
import { slabsOf } from '../../support/slab-parts.ts'
import { figureOf, indicatorOf, regionOf, reportOf } from '../../support/small-dataset.ts'

/** Through storage's own bytes and back. */
const kept = (slab: Slab): Slab =>
  fromStored(unpackSlab(packSlab(toStored(slab))) as ReturnType<typeof toStored>)

const anyRows = fc
  .record({ seed: fc.nat(), regions: fc.integer({ min: 0, max: 9 }), years: fc.integer({ min: 1, max: 5 }) })
  .map(({ seed, ...size }) => randomRows(seed, size))

describe('a slab that was stored', () => {
  test('is the same as before, array for array, whatever its cells and figures are', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { slabs, table } = slabsOf(rows)
        for (const slab of slabs) {
          const again = kept(slab)
          expect(again).toStrictEqual(slab)
          expect(slabFaults(again, table, slab.indicator)).toEqual([])
        }
      }),
      { numRuns: 100 },
    )
  })

  test('is the same for the committed data, in less room', async () => {
    const { slabs } = slabsOf(await realDataset())
    for (const slab of slabs) expect(kept(slab)).toStrictEqual(slab)
    const room = (sizes: readonly object[]) => sizes.reduce((sum: number, one) => sum + sizeOfSlab(one), 0)
    expect(room(slabs.map(toStored))).toBeLessThan(0.7 * room(slabs))
  }, 20_000)

  test('owns whole buffers of exactly its size', () => {
    for (const slab of slabsOf(randomRows('buffers', { regions: 9, years: 4 })).slabs) {
      const again = kept(slab)
      const arrays = [...planeNames.map((n) => again[n]), ...columnNames.map((n) => again.figures[n])]
      for (const array of arrays) expect(array.buffer.byteLength).toBe(array.byteLength)
    }
  })

  test('leaves its stored form as it was, so that it can be read again', () => {
    for (const slab of slabsOf(randomRows('again', { regions: 9, years: 4 })).slabs) {
      const stored = toStored(slab)
      fromStored(stored)
      expect(fromStored(stored)).toStrictEqual(slab)
    }
  })

  const part = { role: 'part', review: 'checked' } as const
  const parts = (values: readonly number[]) => values.map((value) => ({ ...part, value }))
  const cases: readonly [string, readonly (Partial<Figure> & { value: number })[], number][] = [
    ['six figures', parts([1, 2, 9, 4, 5, 6]), 9],
    ['seven figures, the fourth its headline', parts([1, 2, 3, 9, 5, 6, 7]), 9],
    ['more figures than a byte could count, the last its headline', parts(count(300)), 299],
    ['a total after many parts', [...parts(count(12)), { value: 66, role: 'total' }], 66],
    [
      'a part of the system, “at most” among them',
      [
        { ...part, value: 9, qualifier: 'at_most' },
        { ...part, value: 5, scope: 'system' },
      ],
      5,
    ],
    [
      'equal values said otherwise',
      [
        { ...part, value: 5, qualifier: 'at_most' },
        { value: 5, role: 'total', qualifier: 'approx', scope: 'system' },
      ],
      5,
    ],
    [
      'zeros of both signs',
      [
        { ...part, value: 0 },
        { value: -0, role: 'total' },
      ],
      -0,
    ],
    ['a printed zero', [{ value: 0 }], 0],
    ['a rate with one decimal', [{ value: 99.3 }], 99.3],
    ['a number of many decimals', [{ value: 0.1 + 0.2 }], 0.1 + 0.2],
    ['a number below zero', [{ value: -3 }], -3],
    ['a number beyond two bytes', [{ value: 65_536 }], 65_536],
    ['a number beyond four bytes', [{ value: 1e12 + 1 }], 1e12 + 1],
  ]
  test.each(cases)('says the same of a cell with %s', (_, figures, headline) => {
    const slab = slabWith(figures)
    expect(slab.values[0]).toBe(headline)
    expect(kept(slab)).toStrictEqual(slab)
  })

  test('says the same of cells whose reports contradict each other', () => {
    const slab = slabWith([{ value: 4, scope: 'system', note: '合并口径' }], [{ value: 5 }])
    expect(slab.flags[0]).toBe(cellFlags.system | cellFlags.conflict | cellFlags.merged)
    expect(kept(slab)).toStrictEqual(slab)
  })

  test.each<[string, (slab: Slab) => void]>([
    ['a value', (slab) => slab.values.fill(7, 0, 1)],
    ['a qualifier', (slab) => slab.qualifiers.fill(3, 0, 1)],
    ['a state', (slab) => slab.states.fill(4)],
  ])('is not made where a cell has %s that none of its figures gives', (_, breakIt) => {
    const slab = slabWith([{ value: 4 }, { value: 5, role: 'total' }])
    breakIt(slab)
    expect(() => toStored(slab)).toThrow('none of its figures')
  })
})

type Figure = DatasetRows['figures'][number]

/** One bureau and two years: the figures of the first year's two reports; the second year says nothing. */
function slabWith(...stated: readonly (readonly (Partial<Figure> & { value: number })[])[]): Slab {
  const kinds = ['rule_of_law', 'enforcement'] as const
  const reports = kinds.map((kind) => reportOf('441001', 2020, { kind }))
  const indicator = indicatorOf('staff', { report_kinds: [...kinds] })
  const figures = stated.flatMap((ones, i) =>
    ones.map(({ value, ...rest }) => figureOf(reports[i]?.id ?? '', 'staff', value, rest)),
  )
  const { slabs } = slabsOf({
    indicators: [indicator],
    regions: [regionOf('440000', '省'), regionOf('441001', '县', '440000')],
    reports: [...reports, reportOf('441001', 2021)],
    figures,
    denominators: [],
  })
  const [slab] = slabs
  if (!slab) throw new Error('No slab')
  return slab
}

function count(to: number): readonly number[] {
  return Array.from({ length: to }, (_, i) => i)
}
