import { RadixOrder } from '../../table/radix-order.ts'
import { type Doubles, REPORTED, type Slab, type Words } from '../../table/slab.ts'

/** The reported values of a slab by group and year (`group * years + year`), ascending within each. */
export interface GroupedValues {
  readonly values: Doubles
  /** Where the values of each place begin; one more at the end. */
  readonly starts: Words
}

/**
 * Sorts all reported values at once and deals them out to the groups of their regions, so time grows with regions ×
 * years. Counts and rates of one decimal travel together with their place in one 32-bit number each.
 */
export function sortByGroup(slab: Slab, groupOf: ArrayLike<number>, groups: number): GroupedValues {
  const places = groups * slab.years
  const isNarrow = places <= radix
  const packed = isNarrow ? (pack(slab, groupOf, 1) ?? pack(slab, groupOf, 10)) : null
  return packed ? sortPacked(packed, places) : sortDoubles(slab, groupOf, places)
}

/** Values below take 22 bits of a packed number, the place the ten above. */
const wholeLimit = 2 ** 22
const radix = 1024
const half = 2048

interface Packed {
  readonly numbers: Words
  readonly count: number
  readonly scale: 1 | 10
  /** How often each digit occurs: the value's lower and upper eleven bits, then the place. */
  readonly counts: readonly [Words, Words, Words]
}

/** Null where a value is no small whole number, or would not be one at ten times its size. */
function pack(slab: Slab, groupOf: ArrayLike<number>, scale: 1 | 10): Packed | null {
  const { states, values, regions, years } = slab
  const numbers = new Uint32Array(states.length)
  const [low, high, place] = [new Uint32Array(half), new Uint32Array(half), new Uint32Array(radix)]
  let count = 0
  for (let region = 0, cell = 0; region < regions; region++) {
    const base = (groupOf[region] ?? 0) * years
    for (let year = 0; year < years; year++, cell++) {
      if (states[cell] !== REPORTED) continue
      const value = values[cell] ?? 0
      const scaled = value * scale
      const whole = scaled >>> 0
      if (whole !== scaled || whole >= wholeLimit || (scale !== 1 && whole / scale !== value)) return null
      const owner = base + year
      numbers[count++] = owner * wholeLimit + whole
      low[whole & 2047] = (low[whole & 2047] ?? 0) + 1
      high[whole >>> 11] = (high[whole >>> 11] ?? 0) + 1
      place[owner] = (place[owner] ?? 0) + 1
    }
  }
  return { numbers, count, scale, counts: [low, high, place] }
}

function sortPacked({ numbers, count, scale, counts }: Packed, places: number): GroupedValues {
  const [low, high, place] = counts
  let from = numbers
  let to = new Uint32Array(count)
  // A digit all share takes no round: few indicators count in thousands.
  for (const [digit, shift] of [[low, 0] as const, [high, 11] as const]) {
    if (digit[0] === count) continue
    startsOf(digit)
    for (let i = 0; i < count; i++) {
      const number = from[i] ?? 0
      const bits = (number >>> shift) & 2047
      const next = digit[bits] ?? 0
      digit[bits] = next + 1
      to[next] = number
    }
    ;[from, to] = [to, from]
  }
  startsOf(place)
  const starts = new Uint32Array(places + 1)
  starts.set(place.subarray(0, places))
  starts[places] = count
  const values = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const number = from[i] ?? 0
    const owner = number >>> 22
    const next = place[owner] ?? 0
    place[owner] = next + 1
    values[next] = (number & (wholeLimit - 1)) / scale
  }
  return { values, starts }
}

/** Turns counts into the places where each begins. */
function startsOf(counts: Words): void {
  let start = 0
  for (let i = 0; i < counts.length; i++) {
    const here = counts[i] ?? 0
    counts[i] = start
    start += here
  }
}

/** Any numbers: by the order of their doubles. */
function sortDoubles(slab: Slab, groupOf: ArrayLike<number>, places: number): GroupedValues {
  const { states, values, years } = slab
  const reported = new Float64Array(states.length)
  const owners = new Uint32Array(states.length)
  const next = new Uint32Array(places)
  let count = 0
  for (let cell = 0; cell < states.length; cell++) {
    if (states[cell] !== REPORTED) continue
    const region = Math.floor(cell / years)
    const owner = (groupOf[region] ?? 0) * years + (cell - region * years)
    reported[count] = values[cell] ?? Number.NaN
    owners[count++] = owner
    next[owner] = (next[owner] ?? 0) + 1
  }
  startsOf(next)
  const starts = new Uint32Array(places + 1)
  starts.set(next)
  starts[places] = count
  const sorted = new Float64Array(count)
  for (const i of new RadixOrder(count).order(reported, count)) {
    const owner = owners[i] ?? 0
    const place = next[owner] ?? 0
    next[owner] = place + 1
    sorted[place] = reported[i] ?? Number.NaN
  }
  return { values: sorted, starts }
}
