import { describe, expect, test } from 'vitest'
import { percentile } from '../../../../src/core/compare/basis/percentile.ts'
import { type Cell, readCell } from '../../../../src/core/compare/cell.ts'
import { groupQuartiles } from '../../../../src/core/compare/kernels/group-quartiles.ts'
import { largestChanges } from '../../../../src/core/compare/kernels/largest-changes.ts'
import { percentileMatrix } from '../../../../src/core/compare/kernels/percentile-matrix.ts'
import { rankSlab } from '../../../../src/core/compare/kernels/rank-slab.ts'
import { quartilesOf } from '../../../../src/core/compare/quartiles.ts'
import { rankCells } from '../../../../src/core/compare/rank.ts'
import { createDataset } from '../../../../src/core/table/dataset.ts'
import { slabSeries } from '../../../../src/core/table/slab-series.ts'
import { randomRows } from '../../../support/random-rows.ts'
import { slabsOf } from '../../../support/slab-parts.ts'

const rows = randomRows('kernels', { regions: 400, years: 3 })
const dataset = createDataset('0000000000000000', rows)
const { table, slabs, indicators } = slabsOf(rows)
const adcodes = [...table.regions].map(String)
const years = [0, 1, 2]
const each = slabs.map((slab, i) => ({
  slab,
  indicator: indicators[i] ?? { id: '', measure: 'stock' as const },
}))
const cells = (indicator: string, year: number): readonly Cell[] =>
  adcodes.map((adcode) => readCell(dataset, indicator, adcode, table.firstYear + year))
const slices = each.flatMap(({ slab, indicator }) => years.map((year) => ({ slab, indicator, year })))
const valueOf = (cell: Cell) => (cell.state === 'reported' ? cell.shown.value : Number.NaN)

describe('over slabs and over cells the same', () => {
  test.each(['ascending', 'descending'] as const)('ranks, %s', (direction) => {
    for (const { slab, indicator, year } of slices) {
      const { region, rank, lastRank } = rankSlab(slab, indicator, year, direction)
      const { ranked } = rankCells(cells(indicator.id, year), direction)
      expect([...region].map((row) => adcodes[row])).toEqual(ranked.map(({ cell }) => cell.adcode))
      expect([...rank]).toEqual(ranked.map((one) => one.rank))
      expect([...lastRank].map((last, i) => last > (rank[i] ?? 0))).toEqual(ranked.map(({ tied }) => tied))
    }
  })

  test('percentiles', () => {
    for (const year of years) {
      const { percentiles } = percentileMatrix(each, year)
      expect([...percentiles]).toEqual(
        each.flatMap(({ indicator }) => percentile(cells(indicator.id, year), noBase).map(valueOf)),
      )
    }
  })

  test('quartiles', () => {
    const groupOf = adcodes.map((adcode) => ['11', '44', '65'].indexOf(adcode.slice(0, 2)))
    for (const { slab, indicator } of each) {
      const spread = groupQuartiles(slab, groupOf, 3)
      const expected = [0, 1, 2].flatMap((group) =>
        years.map((year) => {
          const own = cells(indicator.id, year).filter((_, region) => groupOf[region] === group)
          return quartilesOf(own.map(valueOf).filter((value) => !Number.isNaN(value)))
        }),
      )
      const found = expected.map((_, i) => ({
        ...{ min: spread.min[i], q1: spread.q1[i], median: spread.median[i], q3: spread.q3[i] },
        ...{ max: spread.max[i], n: spread.counts[i] },
      }))
      expect(found).toEqual(expected)
    }
  })

  test('series, in the order asked for', () => {
    for (const { slab, indicator } of each) {
      const { values } = slabSeries(slab, [7, 2, 2])
      expect([...values]).toEqual(
        [7, 2, 2].flatMap((row) => years.map((y) => valueOf(cells(indicator.id, y)[row] as Cell))),
      )
    }
  })
})

describe('the largest changes', () => {
  const [slab] = slabs
  if (!slab) throw new Error('No slab')
  const both = adcodes.flatMap((_, region) => {
    const [from, to] = [slab.values[region * 3] ?? 0, slab.values[region * 3 + 1] ?? 0]
    return Number.isNaN(from) || Number.isNaN(to) ? [] : [{ region, from, to, change: to - from }]
  })
  const sorted = both.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change) || a.region - b.region)

  test.each([0, 1, 7, 50, 10_000])(
    'are the first %i by size, then by adcode, among those that report twice',
    (count) => {
      const found = largestChanges(slab, { from: 0, to: 1 }, count)
      expect(found.compared).toBe(both.length)
      expect(
        [...found.region].map((region, i) => ({
          region,
          from: found.from[i],
          to: found.to[i],
          change: found.change[i],
        })),
      ).toEqual(sorted.slice(0, count))
    },
  )

  test('go both ways', () => {
    const { change } = largestChanges(slab, { from: 0, to: 1 }, 10)
    expect(Math.min(...change)).toBeLessThan(0)
    expect(Math.max(...change)).toBeGreaterThan(0)
  })
})

test('a matrix has no percentile where one bureau reports alone', () => {
  const alone = slabsOf(randomRows('alone', { regions: 1, years: 1 }))
  const one = alone.slabs.map((slab, i) => ({
    slab,
    indicator: alone.indicators[i] ?? { measure: 'stock' as const },
  }))
  expect([...percentileMatrix(one, 0).percentiles].every(Number.isNaN)).toBe(true)
  expect(percentileMatrix([], 0).states).toHaveLength(0)
})

const noBase = {
  baseYear: 0,
  baseCells: () => [],
  populationOf: () => ({ known: false as const, why: '' }),
}
