import type { Bytes, Numbers, Shorts } from './slab.ts'

/** Numbers as whole multiples of one unit. */
export interface ScaledNumbers {
  /** How many units make one: 1 for whole numbers, 10 for those with one decimal. */
  readonly perOne: number
  readonly units: Bytes | Shorts
  /** Whether the numbers themselves take four bytes each, not eight. */
  readonly isSingle: boolean
}

/** Numbers in one or two bytes each where that loses nothing, not even the sign of a zero; else the numbers themselves. */
export function scaled(numbers: Numbers): Numbers | ScaledNumbers {
  for (const perOne of [1, 10]) {
    const units = unitsOf(numbers, perOne)
    if (units) return { perOne, units, isSingle: numbers instanceof Float32Array }
  }
  return numbers
}

/** The inverse of `scaled`. */
export function unscaled(stored: Numbers | ScaledNumbers): Numbers {
  if (ArrayBuffer.isView(stored)) return stored
  const { perOne, units, isSingle } = stored
  const numbers = isSingle ? new Float32Array(units) : new Float64Array(units)
  if (perOne === 1) return numbers
  for (let i = 0; i < numbers.length; i++) numbers[i] = (numbers[i] ?? 0) / perOne
  return numbers
}

/** Null where a number is no such multiple, or too large. */
function unitsOf(numbers: Numbers, perOne: number): Bytes | Shorts | null {
  const units = new Uint16Array(numbers.length)
  let bits = 0
  for (let i = 0; i < units.length; i++) {
    const number = numbers[i] ?? 0
    // An array takes the nearest whole number below, and of what is too large or below zero only the last bits.
    units[i] = number * perOne + 0.5
    const own = units[i] ?? 0
    if (!Object.is(own / perOne, number)) return null
    bits |= own
  }
  return bits > 0xff ? units : new Uint8Array(units)
}
