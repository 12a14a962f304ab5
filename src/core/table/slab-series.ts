import type { Bytes, Doubles, Slab } from './slab.ts'

/** Several regions over all years: a row a region, in the order asked for, a place a year (`row * years + year`). */
export interface SlabSeries {
  /** NaN is a gap; `states` says why. */
  readonly values: Doubles
  readonly states: Bytes
  readonly qualifiers: Bytes
}

/** Copies the series of some regions (rows of the axis) out of a slab. Time grows with regions × years. */
export function slabSeries(slab: Slab, regions: ArrayLike<number>): SlabSeries {
  const { years } = slab
  const values = new Float64Array(regions.length * years)
  const states = new Uint8Array(values.length)
  const qualifiers = new Uint8Array(values.length)
  let place = 0
  for (let row = 0; row < regions.length; row++) {
    let cell = (regions[row] ?? 0) * years
    for (const end = cell + years; cell < end; cell++, place++) {
      values[place] = slab.values[cell] ?? Number.NaN
      states[place] = slab.states[cell] ?? 0
      qualifiers[place] = slab.qualifiers[cell] ?? 0
    }
  }
  return { values, states, qualifiers }
}
