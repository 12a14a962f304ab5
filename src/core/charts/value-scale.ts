import type { Basis } from '../schema/compare-state.ts'
import { axisStep } from './axis.ts'
import { scaleLines } from './scale-strip.ts'

/** A scale for values of any kind, with the values its lines stand at. */
export interface ValueScale {
  readonly min: number
  readonly max: number
  /** Ascending. */
  readonly lines: readonly number[]
  /** The least value stands on top. */
  readonly inverse: boolean
}

export interface ValueRange {
  readonly min: number
  readonly max: number
}

/**
 * The scale for values in a basis: a change may be negative, an index stands near 100, and the first position stands on
 * top. `isRate`: the indicator's own values are percentages. A range given holds as it is.
 */
export function valueScale(
  values: readonly number[],
  input: {
    readonly basis: Basis
    readonly isRate: boolean
    readonly range?: ValueRange | null
    /** About so many steps from end to end. */
    readonly steps?: number
  },
): ValueScale {
  const { basis, isRate, range = null, steps = 5 } = input
  const low = values.reduce((a, b) => Math.min(a, b), Infinity)
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity)
  const areWhole = basis === 'rank' || (basis === 'raw' && !isRate)
  const fit = (ends: ValueRange, loose: Loose) => fitted(ends, { steps, areWhole, loose })
  // A position counts from the top and from 1; its scale is that of all already.
  if (basis === 'rank') {
    const { max, lines } = fit({ min: 0, max: Math.max(2, high) }, { max: true })
    return { min: 1, max, lines: [1, ...lines.filter((line) => line > 1)], inverse: true }
  }
  if (range !== null) return fit(range, {})
  switch (basis) {
    case 'raw':
      return isRate ? fit(apart(low, 100), { min: true }) : fit(apart(0, high), { max: true })
    case 'per100k':
    case 'per10kchildren':
      return fit(apart(0, high), { max: true })
    case 'change':
    case 'pctchange':
      return fit(apart(Math.min(0, low), Math.max(0, high)), { min: true, max: true })
    case 'index':
      return fit(apart(low, high), { min: true, max: true })
    case 'percentile':
      return fit({ min: 0, max: 100 }, {})
  }
}

/** Ends that move out to the next line. */
interface Loose {
  readonly min?: boolean
  readonly max?: boolean
}

function fitted(
  { min, max }: ValueRange,
  { steps, areWhole, loose }: { readonly steps: number; readonly areWhole: boolean; readonly loose: Loose },
): ValueScale {
  const step = axisStep(min, max, areWhole, steps)
  const down = loose.min === true ? Math.floor(exact(min / step)) * step : min
  const up = loose.max === true ? Math.ceil(exact(max / step)) * step : max
  const ends = { min: exact(down), max: exact(up) }
  return { ...ends, lines: scaleLines({ ...ends, step }).map(({ value }) => value), inverse: false }
}

/** Equal values, or none, still need a scale. */
function apart(low: number, high: number): ValueRange {
  if (high > low) return { min: low, max: high }
  const lowest = Number.isFinite(low) ? low : 0
  return lowest === 0
    ? { min: 0, max: 1 }
    : { min: lowest - Math.abs(lowest) / 2, max: lowest + Math.abs(lowest) / 2 }
}

/** Steps below 1 are not exact. */
const exact = (value: number): number => Number(value.toPrecision(12))
