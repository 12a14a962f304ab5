import type { Codes, FigureColumns } from './slab.ts'

/** The same columns in the narrowest arrays that hold their numbers exactly. */
export function narrowColumns(columns: FigureColumns): FigureColumns {
  return {
    ...columns,
    report: narrowCodes(columns.report),
    value: columns.value.every((value) => Math.fround(value) === value)
      ? new Float32Array(columns.value)
      : columns.value,
    unit: narrowCodes(columns.unit),
    rule: narrowCodes(columns.rule),
    note: narrowCodes(columns.note),
    start: largest(columns.start) <= 0x7fff ? new Int16Array(columns.start) : columns.start,
    chunk: narrowCodes(columns.chunk),
    offset: narrowCodes(columns.offset),
    length: narrowCodes(columns.length),
  }
}

/** The same codes in one, two or four bytes each. */
export function narrowCodes(codes: Codes): Codes {
  const top = largest(codes)
  if (top > 0xffff) return codes
  return top > 0xff ? new Uint16Array(codes) : new Uint8Array(codes)
}

function largest(numbers: ArrayLike<number>): number {
  let top = 0
  for (let i = 0; i < numbers.length; i++) top = Math.max(top, numbers[i] ?? 0)
  return top
}
