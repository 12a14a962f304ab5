import type { Bytes, Doubles, Words } from './slab.ts'

const digits = 6
const radix = 2048

/** Which half of a double stands first in memory: the machine decides. */
const highWord = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0

/** Below this, whole numbers fit in two digits. */
const wholeLimit = radix * radix

/**
 * Orders numbers without comparing them: a radix sort by digits of 11 bits, least significant digit first, stable.
 * Counts, and rates of one decimal, are sorted as whole numbers in one or two rounds; anything else by the bits of the
 * doubles in up to six. A digit that is the same in all keys takes no round. Time grows with the count alone; the
 * working memory (24 bytes a place) is made once and used again by every call.
 */
export class RadixOrder {
  readonly #doubles: Doubles
  readonly #words: Words
  readonly #counts = new Uint32Array(digits * radix)
  #order: Words
  #next: Words

  constructor(capacity: number) {
    this.#doubles = new Float64Array(capacity)
    this.#words = new Uint32Array(this.#doubles.buffer)
    this.#order = new Uint32Array(capacity)
    this.#next = new Uint32Array(capacity)
  }

  /**
   * The places 0 … `count` - 1 in the order of their keys, none of them NaN; equal keys by `ties` (small codes,
   * ascending whatever the direction), then by place. The answer is good until the next call.
   */
  order(
    keys: Doubles,
    count: number,
    direction: 'ascending' | 'descending' = 'ascending',
    ties?: Bytes,
  ): Words {
    this.#begin(count, ties)
    const isDescending = direction === 'descending'
    const isWhole =
      this.#countWhole(keys, count, 1, isDescending) || this.#countWhole(keys, count, 10, isDescending)
    if (!isWhole) this.#countDoubles(keys, count, isDescending)
    for (let digit = 0; digit < (isWhole ? 2 : digits); digit++) this.#deal(count, digit)
    return this.#order.subarray(0, count)
  }

  #begin(count: number, ties: Bytes | undefined): void {
    const order = this.#order
    if (ties === undefined) {
      for (let i = 0; i < count; i++) order[i] = i
      return
    }
    const starts = this.#counts.fill(0, 0, 257)
    for (let i = 0; i < count; i++) {
      const after = (ties[i] ?? 0) + 1
      starts[after] = (starts[after] ?? 0) + 1
    }
    for (let code = 1; code < 256; code++) starts[code] = (starts[code] ?? 0) + (starts[code - 1] ?? 0)
    for (let i = 0; i < count; i++) {
      const code = ties[i] ?? 0
      const place = starts[code] ?? 0
      starts[code] = place + 1
      order[place] = i
    }
  }

  /** Counts the two digits of keys that are small whole numbers, or would be at ten times their size; else false. */
  #countWhole(keys: Doubles, count: number, scale: 1 | 10, isDescending: boolean): boolean {
    const words = this.#words
    const counts = this.#counts.fill(0, 0, 2 * radix)
    const turn = isDescending ? wholeLimit - 1 : 0
    for (let i = 0; i < count; i++) {
      const key = keys[i] ?? 0
      const scaled = key * scale
      const whole = scaled >>> 0
      if (whole !== scaled || whole >= wholeLimit || (scale !== 1 && whole / scale !== key)) return false
      const turned = whole ^ turn
      words[2 * i + 1 - highWord] = turned
      const a = turned & 2047
      const b = radix + (turned >>> 11)
      counts[a] = (counts[a] ?? 0) + 1
      counts[b] = (counts[b] ?? 0) + 1
    }
    return true
  }

  /** Turns the bits of doubles into whole numbers that sort as they do, and counts every digit. */
  #countDoubles(keys: Doubles, count: number, isDescending: boolean): void {
    const turn = isDescending ? 0xffffffff : 0
    const doubles = this.#doubles
    const words = this.#words
    const counts = this.#counts.fill(0)
    for (let i = 0; i < count; i++) {
      // Adding zero makes of -0 a 0, which it equals.
      doubles[i] = (keys[i] ?? 0) + 0
      const upper = words[2 * i + highWord] ?? 0
      const lower = words[2 * i + 1 - highWord] ?? 0
      const negative = -(upper >>> 31)
      const high = upper ^ (negative | 0x80000000) ^ turn
      const low = lower ^ negative ^ turn
      words[2 * i + highWord] = high
      words[2 * i + 1 - highWord] = low
      const a = low & 2047
      const b = radix + ((low >>> 11) & 2047)
      const c = 2 * radix + (low >>> 22)
      const d = 3 * radix + (high & 2047)
      const e = 4 * radix + ((high >>> 11) & 2047)
      const f = 5 * radix + (high >>> 22)
      counts[a] = (counts[a] ?? 0) + 1
      counts[b] = (counts[b] ?? 0) + 1
      counts[c] = (counts[c] ?? 0) + 1
      counts[d] = (counts[d] ?? 0) + 1
      counts[e] = (counts[e] ?? 0) + 1
      counts[f] = (counts[f] ?? 0) + 1
    }
  }

  /** One round: deals the places out by one digit. Nothing moves where all share it. */
  #deal(count: number, digit: number): void {
    const words = this.#words
    const word = digit < 3 ? 1 - highWord : highWord
    const shift = 11 * (digit % 3)
    const starts = this.#counts.subarray(digit * radix, (digit + 1) * radix)
    const order = this.#order
    if (count === 0 || starts[((words[word] ?? 0) >>> shift) & 2047] === count) return
    let start = 0
    for (let value = 0; value < radix; value++) {
      const here = starts[value] ?? 0
      starts[value] = start
      start += here
    }
    const next = this.#next
    for (let i = 0; i < count; i++) {
      const from = order[i] ?? 0
      const value = ((words[2 * from + word] ?? 0) >>> shift) & 2047
      const place = starts[value] ?? 0
      starts[value] = place + 1
      next[place] = from
    }
    this.#next = order
    this.#order = next
  }
}
