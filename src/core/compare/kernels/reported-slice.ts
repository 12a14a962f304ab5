import { type Bytes, type Doubles, REPORTED, type Slab, type Words } from '../../table/slab.ts'

/** The reported cells of one indicator in one year, in the order of the region axis. Only the first `count` places count. */
export interface ReportedSlice {
  count: number
  /** Row of the region on the axis. */
  readonly region: Words
  readonly value: Doubles
  /** Index into `qualifiers`. */
  readonly qualifier: Bytes
}

/** Room for the slices of a slab with so many regions, to be filled again and again. */
export function emptySlice(regions: number): ReportedSlice {
  return {
    count: 0,
    region: new Uint32Array(regions),
    value: new Float64Array(regions),
    qualifier: new Uint8Array(regions),
  }
}

/** Fills a slice with one year (counted from the first) of a slab. */
export function fillSlice(slice: ReportedSlice, slab: Slab, year: number): ReportedSlice {
  const { states, values, qualifiers, years, regions } = slab
  let count = 0
  for (let region = 0, cell = year; region < regions; region++, cell += years) {
    if (states[cell] !== REPORTED) continue
    slice.region[count] = region
    slice.value[count] = values[cell] ?? Number.NaN
    slice.qualifier[count] = qualifiers[cell] ?? 0
    count++
  }
  slice.count = count
  return slice
}
