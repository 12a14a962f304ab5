import { emptyCodes } from './narrow-columns.ts'
import type { Codes } from './slab.ts'

/** A column of which most codes are 0: only the others, each with its place. */
export interface SparseCodes<T extends Codes> {
  /** How many codes the column has. */
  readonly length: number
  readonly places: Codes
  readonly codes: T
}

/** The column as the places of its codes other than 0 where that takes fewer bytes, else the column itself. */
export function thinned<T extends Codes>(column: T): T | SparseCodes<T> {
  const { length } = column
  let count = 0
  for (let i = 0; i < length; i++) if (column[i] !== 0) count++
  const places = emptyCodes(count, length)
  const codes = emptyLike(column, count)
  if (places.byteLength + codes.byteLength >= column.byteLength) return column
  for (let i = 0, at = 0; at < count; i++) {
    const code = column[i] ?? 0
    if (code === 0) continue
    places[at] = i
    codes[at++] = code
  }
  return { length, places, codes }
}

/** The inverse of `thinned`. */
export function filledOut<T extends Codes>(stored: T | SparseCodes<T>): T {
  if (ArrayBuffer.isView(stored)) return stored
  const { length, places, codes } = stored
  const column = emptyLike(codes, length)
  for (let i = 0; i < codes.length; i++) column[places[i] ?? 0] = codes[i] ?? 0
  return column
}

const emptyLike = <T extends Codes>(codes: T, length: number): T =>
  new (codes.constructor as new (length: number) => T)(length)
