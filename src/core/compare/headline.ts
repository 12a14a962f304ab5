import type { Figure, Qualifier } from '../schema/figure.ts'
import type { Indicator } from '../schema/indicator.ts'
import type { Report } from '../schema/report.ts'

/** The one value a report gives for an indicator. */
export interface Headline {
  readonly value: number
  readonly qualifier: Qualifier
  /** `total`: the printed total; `single`: the only figure; `largest_part`: 分项之最大, a lower bound. */
  readonly basis: 'total' | 'single' | 'largest_part'
  /** The figure the value is taken from. */
  readonly figure: Figure
  /** Every part figure the report states, in data order; empty where it states none. */
  readonly parts: readonly Figure[]
  readonly report: Report
}

/** What a report says on an indicator: a headline, figures that need a person, or nothing. */
export type Reading =
  | { readonly kind: 'stated'; readonly headline: Headline; readonly doubtful: readonly Figure[] }
  | { readonly kind: 'doubtful'; readonly doubtful: readonly Figure[] }
  | { readonly kind: 'silent' }

/**
 * Reads one report's figures for one indicator. A figure under review as `ambiguous` never becomes a headline.
 * Parts give a lower bound only if that is what they are: parts printed as `at_most` bound nothing from below,
 * and the largest of several rates says nothing about the whole, so such parts wait for a person.
 */
export function readReport(report: Report, indicator: Indicator, figures: readonly Figure[]): Reading {
  const [first] = figures
  if (first === undefined) return { kind: 'silent' }
  if (figures.length === 1 && first.role === 'single' && first.review !== 'ambiguous') {
    return { kind: 'stated', headline: alone(first, report), doubtful: [] }
  }
  const clear = figures.filter((f) => f.review !== 'ambiguous')
  const doubtful = figures.filter((f) => f.review === 'ambiguous')
  const parts = figures.filter((f) => f.role === 'part')
  const stated = (figure: Figure, basis: Headline['basis']): Reading => ({
    kind: 'stated',
    headline: {
      value: figure.value,
      qualifier: basis === 'largest_part' ? 'at_least' : figure.qualifier,
      basis,
      figure,
      parts: basis === 'largest_part' ? figures : parts,
      report,
    },
    doubtful,
  })

  const totals = figures.filter((f) => f.role === 'total')
  const [total] = totals
  if (total) {
    // Two printed totals contradict each other; a doubtful total must not be replaced by a smaller part.
    const certain = totals.length === 1 && total.review !== 'ambiguous'
    return certain ? stated(total, 'total') : { kind: 'doubtful', doubtful: figures }
  }
  const largest = indicator.measure === 'rate' ? null : largestLowerBound(clear)
  return largest ? stated(largest, 'largest_part') : { kind: 'doubtful', doubtful: figures }
}

/** By far the most cells there are: nothing to weigh. */
function alone(figure: Figure, report: Report): Headline {
  const { value, qualifier } = figure
  return { value, qualifier, basis: 'single', figure, parts: [], report }
}

/** “Up to 90” may be far less than 90, so such a figure bounds nothing from below. */
function largestLowerBound(figures: readonly Figure[]): Figure | null {
  let largest: Figure | null = null
  for (const figure of figures) {
    if (figure.qualifier !== 'at_most' && (largest === null || figure.value > largest.value)) largest = figure
  }
  return largest
}
