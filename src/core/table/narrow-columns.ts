import type { Codes, Numbers } from './slab.ts'

/** Numbers of several parts one after another, in the narrowest array that holds them exactly. */
export function joinNumbers(parts: readonly Float64Array[]): Numbers {
  const count = lengthOf(parts)
  const whole = parts.every(isSingle) ? new Float32Array(count) : new Float64Array(count)
  return fill(whole, parts)
}

/** Codes up to `top` of several parts, one after another, as narrow as they can be; no array where every code is 0. */
export function joinSparse(parts: readonly ArrayLike<number>[], top: number): Codes {
  return top === 0 ? new Uint8Array(0) : fill(emptyCodes(lengthOf(parts), top), parts)
}

/** Where quotes begin, of several parts one after another, -1 where there is none, in two or four bytes each. */
export function joinPlaces(
  parts: readonly { readonly start: Int32Array; readonly length: Int32Array }[],
): Int32Array<ArrayBuffer> | Int16Array<ArrayBuffer> {
  const starts = parts.map(({ start }) => start)
  const count = lengthOf(starts)
  const isWide = topOf(starts) > 0x7fff
  const places = isWide ? new Int32Array(count) : new Int16Array(count)
  let at = 0
  for (const { start, length } of parts) {
    for (let i = 0; i < start.length; i++) places[at++] = length[i] === 0 ? -1 : (start[i] ?? -1)
  }
  return places
}

/** The largest number; 0 where there is none. */
export function topOf(parts: readonly Int32Array[]): number {
  let top = 0
  for (const part of parts) for (let i = 0; i < part.length; i++) top = Math.max(top, part[i] ?? 0)
  return top
}

/** Room for so many codes up to `top`. */
export function emptyCodes(count: number, top: number): Codes {
  if (top > 0xffff) return new Uint32Array(count)
  return top > 0xff ? new Uint16Array(count) : new Uint8Array(count)
}

/** Several parts one after another in `whole`, which has room for them. */
export function fill<T extends { set(part: ArrayLike<number>, at: number): void }>(
  whole: T,
  parts: readonly ArrayLike<number>[],
): T {
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function isSingle(numbers: Float64Array): boolean {
  for (let i = 0; i < numbers.length; i++) if (Math.fround(numbers[i] ?? 0) !== numbers[i]) return false
  return true
}

function lengthOf(parts: readonly ArrayLike<number>[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}
