import { groupQuartiles } from '../../../../src/core/compare/kernels/group-quartiles.ts'
import { largestChanges } from '../../../../src/core/compare/kernels/largest-changes.ts'
import { percentileMatrix } from '../../../../src/core/compare/kernels/percentile-matrix.ts'
import { rankSlab } from '../../../../src/core/compare/kernels/rank-slab.ts'
import { qualifiers } from '../../../../src/core/schema/figure.ts'
import type { DatasetRows } from '../../../../src/core/table/dataset.ts'
import { slabSeries } from '../../../../src/core/table/slab-series.ts'
import { slabStates } from '../../../../src/core/table/slab.ts'
import { slabsOf } from '../../../support/slab-parts.ts'
import { type Answers, changesListed } from './answers.ts'

/** The answers of the product's kernels. */
export function slabAnswers(rows: DatasetRows): Answers {
  const { table, slabs, indicators } = slabsOf(rows)
  const regions = [...table.regions.keys()]
  const years = Array.from({ length: table.years }, (_, i) => i)
  const adcode = (region: number | undefined) => String(table.regions[region ?? -1])
  const calendar = (year: number) => table.firstYear + year
  const each = slabs.flatMap((slab, i) => {
    const indicator = indicators[i]
    return indicator ? [{ slab, indicator, id: indicator.id }] : []
  })
  const provinces = [...new Set(regions.map((region) => adcode(region).slice(0, 2)))]
  const groupOf = regions.map((region) => provinces.indexOf(adcode(region).slice(0, 2)))
  const matrices = years.map((year) => percentileMatrix(each, year))
  return {
    cells: each.flatMap(({ slab, id }) => {
      const { values, states, qualifiers: codes } = slabSeries(slab, regions)
      return regions.flatMap((region) =>
        years.map((year) => {
          const place = region * table.years + year
          const state = slabStates[states[place] ?? -1] ?? 'no_report'
          const shown = state === 'reported'
          return {
            ...{ indicator: id, adcode: adcode(region), year: calendar(year), state },
            value: shown ? (values[place] ?? null) : null,
            qualifier: shown ? (qualifiers[codes[place] ?? -1] ?? null) : null,
          }
        }),
      )
    }),
    ranks: each.flatMap(({ slab, indicator, id }) =>
      years.flatMap((year) => {
        const { region, rank, lastRank } = rankSlab(slab, indicator, year)
        return [...region].map((row, i) => ({
          ...{ indicator: id, year: calendar(year), adcode: adcode(row) },
          ...{ rank: rank[i] ?? 0, lastRank: lastRank[i] ?? 0 },
        }))
      }),
    ),
    quartiles: each.flatMap(({ slab, id }) => {
      const spread = groupQuartiles(slab, groupOf, provinces.length)
      return provinces.flatMap((province, group) =>
        years.flatMap((year) => {
          const place = group * table.years + year
          const n = spread.counts[place] ?? 0
          if (n === 0) return []
          const { min, q1, median, q3, max } = spread
          return [
            {
              ...{ indicator: id, province: `${province}0000`, year: calendar(year), n },
              ...{ min: min[place] ?? 0, q1: q1[place] ?? 0, median: median[place] ?? 0 },
              ...{ q3: q3[place] ?? 0, max: max[place] ?? 0 },
            },
          ]
        }),
      )
    }),
    percentiles: each.flatMap(({ id }, row) =>
      regions.flatMap((region) =>
        matrices.flatMap(({ percentiles }, year) => {
          const percentile = percentiles[row * regions.length + region] ?? Number.NaN
          if (Number.isNaN(percentile)) return []
          return [{ indicator: id, adcode: adcode(region), year: calendar(year), percentile }]
        }),
      ),
    ),
    changes: each.flatMap(({ slab, id }) =>
      years.slice(1).flatMap((year) => {
        const { region, from, to, change } = largestChanges(slab, { from: year - 1, to: year }, changesListed)
        return [...region].map((row, i) => ({
          ...{ indicator: id, year: calendar(year), adcode: adcode(row) },
          ...{ from: from[i] ?? 0, to: to[i] ?? 0, change: change[i] ?? 0 },
        }))
      }),
    ),
  }
}
