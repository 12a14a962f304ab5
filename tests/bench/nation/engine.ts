import { REPORTED } from '../../../src/core/table/slab.ts'
import type { Nation } from './nation.ts'

/** What one engine does with the country. Answers stay as the engine gives them until they are compared. */
export interface Engine {
  readonly name: string
  readonly load: (nation: Nation) => Promise<void>
  readonly queries: Readonly<Record<QueryName, Query>>
}

export interface Query {
  readonly ask: (turn: Turn) => unknown
  /** The engine's answer as columns in the agreed order, for comparing; not timed. */
  readonly columns: (answer: unknown, turn: Turn) => ArrayLike<number>[]
}

/** What is asked about, another thing each time round. */
export interface Turn {
  readonly indicator: number
  /** Counted from the first; never the first. */
  readonly year: number
  /** Rows of twenty regions. */
  readonly regions: readonly number[]
}

/**
 * - `rank`: region, rank, last shared rank; in rank order. One indicator, one year.
 * - `series`: region, year, value; by region (as asked for), then year, reported ones only. Twenty regions.
 * - `quartiles`: province, year, count, first quartile, median, third quartile; by province, then year, reported ones.
 * - `matrix`: indicator, region, percentile of every cell with a value in one year; by indicator, then region.
 * - `changes`: region, from, to; the fifty largest against the year before.
 */
export const queryNames = ['rank', 'series', 'quartiles', 'matrix', 'changes'] as const
export type QueryName = (typeof queryNames)[number]

export const listedChanges = 50

export function turnOf({ regions, years, indicators }: Nation, round: number): Turn {
  return {
    indicator: (round * 7) % indicators,
    year: 1 + ((round * 5) % (years - 1)),
    regions: Array.from({ length: 20 }, (_, i) => (i * 157 + round * 31) % regions).sort((a, b) => a - b),
  }
}

/** The reported cells of one indicator as columns, what a table of another engine holds of it. */
export interface CellColumns {
  readonly indicator: Uint8Array
  readonly region: Uint16Array
  readonly province: Uint8Array
  readonly year: Uint8Array
  readonly value: Float64Array
  readonly qualifier: Uint8Array
  /** Where the number stands: report, place and length of the quote in its text. */
  readonly report: Uint32Array
  readonly start: Uint16Array
  readonly length: Uint8Array
}

/** Cells without a value are left out, and so are all figures but the headline's: other engines hold less than the slab. */
export function cellColumns(nation: Nation, indicator: number): CellColumns {
  const { states, values, qualifiers, figureStart, figures } = nation.slab(indicator)
  const cells = states.reduce<number[]>((found, state, cell) => {
    if (state === REPORTED) found.push(cell)
    return found
  }, [])
  const at = (pick: (cell: number, figure: number, region: number) => number) =>
    cells.map((cell) => pick(cell, figureStart[cell] ?? 0, Math.floor(cell / nation.years)))
  return {
    indicator: new Uint8Array(cells.length).fill(indicator),
    region: Uint16Array.from(at((_cell, _figure, region) => region)),
    province: Uint8Array.from(at((_cell, _figure, region) => nation.provinceOf[region] ?? 0)),
    year: Uint8Array.from(at((cell) => cell % nation.years)),
    value: Float64Array.from(at((cell) => values[cell] ?? Number.NaN)),
    qualifier: Uint8Array.from(at((cell) => qualifiers[cell] ?? 0)),
    report: Uint32Array.from(
      at((cell, figure) => (nation.table.reportStart[cell] ?? 0) + (figures.nth[figure] ?? 0)),
    ),
    start: Uint16Array.from(at((_cell, figure) => figures.start[figure] ?? 0)),
    length: Uint8Array.from(at((_cell, figure) => figures.length[figure] ?? 0)),
  }
}
