import type { ReportedCell } from './cell.ts'

/** Counts so small that a difference of one or two says nothing: 0, 1–4 and 5–9 are bands, each one place. */
export interface SmallBand {
  readonly low: number
  readonly high: number
}

/** The band of a printed count below ten; null for larger numbers, for rates and for computed values. */
export function smallBand({ computed, indicator, shown }: ReportedCell): SmallBand | null {
  if (computed !== null || indicator.measure === 'rate') return null
  const start = bandStart(shown.value)
  return bands.find((band) => band.low === start) ?? null
}

/** Counts from here on stand for themselves. */
export const bandLimit = 10

/** Where the band of a count begins; the number itself where it is in none. */
export function bandStart(count: number): number {
  if (count >= bandLimit || count < 0) return count
  return count >= 5 ? 5 : count >= 1 ? 1 : 0
}

/** Where the next band begins after that of a count below the limit. */
export function bandEnd(count: number): number {
  return count >= 5 ? bandLimit : count >= 1 ? 5 : 1
}

/** What positions are told by: the number, or the start of its band. */
export const placeOf = (cell: ReportedCell): number => smallBand(cell)?.low ?? cell.shown.value

// A count is never negative; a broken one (9.5) belongs to the band it starts in.
const bands: readonly SmallBand[] = [
  { low: 0, high: 0 },
  { low: 1, high: 4 },
  { low: 5, high: 9 },
]
