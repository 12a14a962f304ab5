import type { ReportedCell } from './cell.ts'

/** `unclear`: a bound or a rounding leaves open which of the two is larger. */
export type ChangeDirection = 'up' | 'down' | 'same' | 'unclear'

/** What can be said for certain of two values of one bureau and indicator, the earlier one first. */
export function changeDirection(first: ReportedCell, last: ReportedCell): ChangeDirection {
  const a = rangeOf(first)
  const b = rangeOf(last)
  if (a.high < b.low) return 'up'
  if (a.low > b.high) return 'down'
  return first.shown.qualifier === 'exact' && last.shown.qualifier === 'exact' ? 'same' : 'unclear'
}

interface Range {
  readonly low: number
  readonly high: number
}

/** 约 may be off by half a unit of the last printed digit that is not zero: 约200 lies between 150 and 250. */
function rangeOf({ shown: { value, qualifier }, headline, computed }: ReportedCell): Range {
  switch (qualifier) {
    case 'exact':
      return { low: value, high: value }
    case 'at_least':
      return { low: value, high: Infinity }
    case 'at_most':
      return { low: -Infinity, high: value }
    case 'approx': {
      const isPerHead = computed?.basis === 'per100k' || computed?.basis === 'per10kchildren'
      if (computed !== null && !isPerHead) return { low: -Infinity, high: Infinity }
      const scale = headline.value === 0 ? 1 : value / headline.value
      const half = (lastUnit(headline.value) / 2) * scale
      return { low: value - half, high: value + half }
    }
  }
}

/** 200 → 100, 85 → 1, 99.5 → 0.1. */
function lastUnit(value: number): number {
  if (value === 0) return 1
  let unit = 1
  while (value % (unit * 10) === 0) unit *= 10
  while (Math.abs(value / unit - Math.round(value / unit)) > 1e-9 && unit > 1e-6) unit /= 10
  return unit
}
