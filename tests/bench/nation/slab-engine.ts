import { type GroupQuartiles, groupQuartiles } from '../../../src/core/compare/kernels/group-quartiles.ts'
import { type LargestChanges, largestChanges } from '../../../src/core/compare/kernels/largest-changes.ts'
import {
  type PercentileMatrix,
  percentileMatrix,
} from '../../../src/core/compare/kernels/percentile-matrix.ts'
import { rankSlab, type SlabRanking } from '../../../src/core/compare/kernels/rank-slab.ts'
import { columnNames, REPORTED, runNames, type Slab } from '../../../src/core/table/slab.ts'
import { slabSeries, type SlabSeries } from '../../../src/core/table/slab-series.ts'
import type { Indicator } from '../../../src/core/schema/indicator.ts'
import { type Engine, listedChanges, type Query, type Turn } from './engine.ts'
import type { Nation } from './nation.ts'

/**
 * The product's kernels over slabs in memory: whole ones, or the planes alone, which is all that the queries read (the
 * figures of a cell are asked for when somebody opens it).
 */
export function slabEngine(hold: 'all' | 'planes'): Engine {
  let each: { slab: Slab; indicator: Indicator }[] = []
  let nation: Nation
  const of = ({ indicator }: Turn) => {
    const found = each[indicator]
    if (!found) throw new Error('No such indicator')
    return found
  }
  return {
    name: 'slabs',
    load: (loaded) => {
      nation = loaded
      each = Array.from({ length: loaded.indicators }, (_, i) => ({
        slab: hold === 'all' ? loaded.slab(i) : withoutFigures(loaded.slab(i)),
        indicator: loaded.indicator(i),
      }))
      return Promise.resolve()
    },
    queries: {
      rank: query<SlabRanking>(
        (turn) => rankSlab(of(turn).slab, of(turn).indicator, turn.year),
        ({ region, rank, lastRank }) => [region, rank, lastRank],
      ),
      series: query<SlabSeries>(
        (turn) => slabSeries(of(turn).slab, turn.regions),
        ({ values }, { regions }) => {
          const years = nation.years
          const reported = [...values.keys()].filter((i) => !Number.isNaN(values[i]))
          return [
            reported.map((i) => regions[Math.floor(i / years)] ?? -1),
            reported.map((i) => i % years),
            reported.map((i) => values[i] ?? 0),
          ]
        },
      ),
      quartiles: query<GroupQuartiles>(
        (turn) => groupQuartiles(of(turn).slab, nation.provinceOf, nation.provinces),
        ({ counts, q1, median, q3 }) => {
          const known = [...counts.keys()].filter((i) => counts[i] !== 0)
          const pick = (column: ArrayLike<number>) => known.map((i) => column[i] ?? 0)
          const [provinces, years] = [
            known.map((i) => Math.floor(i / nation.years)),
            known.map((i) => i % nation.years),
          ]
          return [provinces, years, pick(counts), pick(q1), pick(median), pick(q3)]
        },
      ),
      matrix: query<PercentileMatrix>(
        (turn) => percentileMatrix(each, turn.year),
        ({ states, percentiles }) => {
          const present = [...states.keys()].filter((i) => states[i] === REPORTED)
          return [
            present.map((i) => Math.floor(i / nation.regions)),
            present.map((i) => i % nation.regions),
            present.map((i) => percentiles[i] ?? 0),
          ]
        },
      ),
      changes: query<LargestChanges>(
        (turn) => largestChanges(of(turn).slab, { from: turn.year - 1, to: turn.year }, listedChanges),
        ({ region, from, to }) => [region, from, to],
      ),
    },
  }
}

function withoutFigures(slab: Slab): Slab {
  const empty = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, new Uint8Array(0)]))
  const figures = { ...slab.figures, ...empty(columnNames), quotes: empty(runNames) }
  return { ...slab, figureStart: new Uint8Array(0), figures: figures as unknown as Slab['figures'] }
}

function query<A>(ask: (turn: Turn) => A, columns: (answer: A, turn: Turn) => ArrayLike<number>[]): Query {
  return { ask, columns: (answer, turn) => columns(answer as A, turn) }
}
