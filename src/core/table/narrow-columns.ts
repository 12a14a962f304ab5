import type { Codes, Numbers } from './slab.ts'

/** Numbers of several parts one after another, in the narrowest array that holds them exactly. */
export function joinNumbers(parts: readonly Float64Array[]): Numbers {
  const count = lengthOf(parts)
  const whole = parts.every(isSingle) ? new Float32Array(count) : new Float64Array(count)
  return fill(whole, parts)
}

/** Codes up to `top` of several parts, one after another, as narrow as they can be; no array where every code is 0. */
export function joinSparse(parts: readonly Unsigned[], top: number): Codes {
  return top === 0 ? new Uint8Array(0) : fill(emptyCodes(lengthOf(parts), top), parts)
}

/** Places up to `top` of several parts one after another, -1 for none, in two or four bytes each. */
export function joinPlaces(
  parts: readonly Int32Array[],
  top: number,
): Int32Array<ArrayBuffer> | Int16Array<ArrayBuffer> {
  const count = lengthOf(parts)
  return fill(top > 0x7fff ? new Int32Array(count) : new Int16Array(count), parts)
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

type Unsigned = Uint8Array | Uint16Array | Uint32Array

function isSingle(numbers: Float64Array): boolean {
  for (let i = 0; i < numbers.length; i++) if (Math.fround(numbers[i] ?? 0) !== numbers[i]) return false
  return true
}

function lengthOf(parts: readonly ArrayLike<number>[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}
