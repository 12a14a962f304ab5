import type { QuoteRuns } from './slab.ts'

/** Where the quote of each figure lies; of a figure without one the length is 0. */
export interface QuotePlaces {
  readonly chunk: ArrayLike<number>
  readonly offset: ArrayLike<number>
  readonly length: ArrayLike<number>
}

/** The runs of quotes that follow each other, over parts one after another. */
export function quoteRunsOf(parts: readonly QuotePlaces[]): QuoteRuns {
  const runs = { row: [] as number[], chunk: [] as number[], offset: [] as number[] }
  let base = 0
  let known = -1
  let next = 0
  for (const { chunk, offset, length } of parts) {
    for (let i = 0; i < length.length; i++) {
      const own = length[i] ?? 0
      if (own === 0) continue
      const place = offset[i] ?? 0
      if (chunk[i] !== known || place !== next) {
        known = chunk[i] ?? 0
        runs.row.push(base + i)
        runs.chunk.push(known)
        runs.offset.push(place)
      }
      next = place + own
    }
    base += length.length
  }
  return {
    row: Uint32Array.from(runs.row),
    chunk: Uint32Array.from(runs.chunk),
    offset: Uint32Array.from(runs.offset),
  }
}

/** Where the quote of a figure that has one lies: its chunk of evidence, and how to find its place there. */
export function quoteAt(
  { quotes, length }: { readonly quotes: QuoteRuns; readonly length: ArrayLike<number> },
  figure: number,
): { readonly chunk: number; readonly offset: () => number } {
  const run = runOf(quotes.row, figure)
  return {
    chunk: quotes.chunk[run] ?? 0,
    offset: () => {
      let offset = quotes.offset[run] ?? 0
      for (let row = quotes.row[run] ?? 0; row < figure; row++) offset += length[row] ?? 0
      return offset
    },
  }
}

/** The last run that begins at or before a row. */
function runOf(rows: ArrayLike<number>, row: number): number {
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((rows[middle] ?? 0) <= row) low = middle
    else high = middle - 1
  }
  return low
}
