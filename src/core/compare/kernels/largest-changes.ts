import { type Doubles, REPORTED, type Slab, type Words } from '../../table/slab.ts'

/** The bureaus whose value changed most between two years. The arrays run alike, the largest change first. */
export interface LargestChanges {
  /** Row of the region on the axis. */
  readonly region: Words
  readonly from: Doubles
  readonly to: Doubles
  /** `to - from`. */
  readonly change: Doubles
  /** Bureaus with a value at both ends, of whom these are the first. */
  readonly compared: number
}

/**
 * The first `count` bureaus by the size of their change, up or down, between two years (counted from the first); of
 * changes of one size the lower adcode first. Only bureaus that report in both years are compared; the qualifiers of
 * both ends stand in the slab, and say where a change is not certain. One pass and a heap of `count`.
 */
export function largestChanges(
  slab: Slab,
  years: { from: number; to: number },
  count: number,
): LargestChanges {
  const { states, values, regions } = slab
  const sizes = new Float64Array(count)
  const heap = new Uint32Array(count)
  let held = 0
  let compared = 0
  for (let region = 0, base = 0; region < regions; region++, base += slab.years) {
    if (states[base + years.from] !== REPORTED || states[base + years.to] !== REPORTED) continue
    compared++
    const size = Math.abs((values[base + years.to] ?? 0) - (values[base + years.from] ?? 0))
    if (held < count) {
      rise(sizes, heap, held++, size, region)
    } else if (count > 0 && size > (sizes[0] ?? 0)) {
      // Regions come in ascending order, so an equal change never displaces one that is held.
      sink(sizes, heap, held, size, region)
    }
  }
  const region = new Uint32Array(held)
  for (let last = held - 1; last >= 0; last--) {
    region[last] = heap[0] ?? 0
    sink(sizes, heap, last, sizes[last] ?? 0, heap[last] ?? 0)
  }
  const from = Float64Array.from(region, (row) => values[row * slab.years + years.from] ?? Number.NaN)
  const to = Float64Array.from(region, (row) => values[row * slab.years + years.to] ?? Number.NaN)
  return { region, from, to, change: to.map((value, i) => value - (from[i] ?? 0)), compared }
}

/** Whether the first of two comes later in the answer, so nearer to the top of the heap, whose top is dropped next. */
function isLast(size: number, region: number, otherSize: number, otherRegion: number): boolean {
  return size < otherSize || (size === otherSize && region > otherRegion)
}

/** Puts an entry at the end of a heap of so many others and lets it rise. */
function rise(sizes: Doubles, heap: Words, held: number, size: number, region: number): void {
  let place = held
  while (place > 0) {
    const parent = (place - 1) >> 1
    if (!isLast(size, region, sizes[parent] ?? 0, heap[parent] ?? 0)) break
    sizes[place] = sizes[parent] ?? 0
    heap[place] = heap[parent] ?? 0
    place = parent
  }
  sizes[place] = size
  heap[place] = region
}

/** Puts an entry in place of the top of a heap of so many and lets it sink. */
function sink(sizes: Doubles, heap: Words, held: number, size: number, region: number): void {
  let place = 0
  for (let child = 1; child < held; child = 2 * place + 1) {
    const other = child + 1
    if (other < held && isLast(sizes[other] ?? 0, heap[other] ?? 0, sizes[child] ?? 0, heap[child] ?? 0))
      child = other
    if (!isLast(sizes[child] ?? 0, heap[child] ?? 0, size, region)) break
    sizes[place] = sizes[child] ?? 0
    heap[place] = heap[child] ?? 0
    place = child
  }
  sizes[place] = size
  heap[place] = region
}
