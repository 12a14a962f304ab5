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
  if (isAlone(figures)) return { kind: 'stated', headline: alone(first, report), doubtful: [] }
  const weighed = weigh(indicator, figures)
  const figure = figures[weighed?.place ?? -1]
  if (!weighed || !figure) return { kind: 'doubtful', doubtful: figures }
  const { basis } = weighed
  return {
    kind: 'stated',
    headline: {
      value: figure.value,
      qualifier: basis === 'largest_part' ? 'at_least' : figure.qualifier,
      basis,
      figure,
      parts: basis === 'largest_part' ? figures : figures.filter((f) => f.role === 'part'),
      report,
    },
    doubtful: figures.filter((f) => f.review === 'ambiguous'),
  }
}

/** What decides which of a report's figures is its headline. */
export type Weighed = Pick<Figure, 'value' | 'qualifier' | 'role' | 'review'>

/** The place of the figure that is the headline, and why it is; null where all there is needs a person. */
export function weigh(
  { measure }: Pick<Indicator, 'measure'>,
  figures: readonly Weighed[],
): { readonly place: number; readonly basis: Headline['basis'] } | null {
  if (isAlone(figures)) return { place: 0, basis: 'single' }
  const total = figures.findIndex((f) => f.role === 'total')
  if (total >= 0) {
    // Two printed totals contradict each other; a doubtful total must not be replaced by a smaller part.
    const isOnly = !figures.some((f, place) => place > total && f.role === 'total')
    return isOnly && figures[total]?.review !== 'ambiguous' ? { place: total, basis: 'total' } : null
  }
  const place = measure === 'rate' ? -1 : largestLowerBound(figures)
  return place < 0 ? null : { place, basis: 'largest_part' }
}

/** By far the most cells there are: nothing to weigh. */
const isAlone = ([first, second]: readonly Weighed[]): boolean =>
  second === undefined && first?.role === 'single' && first.review !== 'ambiguous'

function alone(figure: Figure, report: Report): Headline {
  const { value, qualifier } = figure
  return { value, qualifier, basis: 'single', figure, parts: [], report }
}

/** The place of the largest clear figure; -1 for none. “Up to 90” may be far less than 90, so it bounds nothing from below. */
function largestLowerBound(figures: readonly Weighed[]): number {
  let largest = -1
  for (const [place, { value, qualifier, review }] of figures.entries()) {
    if (review === 'ambiguous' || qualifier === 'at_most') continue
    if (largest < 0 || value > (figures[largest]?.value ?? 0)) largest = place
  }
  return largest
}
