import type { TextSpan } from '../../../core/extract/figures/types.ts'
import type { Review, ReviewItem } from '../../../core/review/types.ts'
import { groupBy } from '../../../core/table/group-by.ts'
import type { Dataset } from '../../../core/table/dataset.ts'

/** The figures of one indicator, in the order of the text. */
export interface ReviewGroup {
  readonly indicator: string
  readonly name: string
  readonly items: readonly ReviewItem[]
}

/** By indicator, each where its first figure stands, so that going through the list goes through the text. */
export function reviewGroups(dataset: Dataset, items: readonly ReviewItem[]): ReviewGroup[] {
  return [...groupBy(items, indicatorOf)].map(([indicator, some]) => ({
    indicator,
    name: nameOfIndicator(dataset, indicator),
    items: some,
  }))
}

/** As it now stands, or as it was proposed. */
export const indicatorOf = ({ figure, proposal }: ReviewItem): string => (figure ?? proposal)?.indicator ?? ''

export const nameOfIndicator = (dataset: Dataset, id: string): string =>
  dataset.indicatorById.get(id)?.name_zh ?? id

/** Where an item stands in the text; an empty place at its beginning where it has none. */
export const spanOf = ({ place }: ReviewItem): TextSpan => place ?? { start: 0, end: 0 }

/** The open item to look at after this one, in the order of the list and round its end; null where none is left. */
export function nextOpen(
  order: readonly ReviewItem[],
  key: string | null,
  done: ReadonlySet<string>,
): ReviewItem | null {
  const at = order.findIndex((item) => item.key === key)
  const round = [...order.slice(at + 1), ...order.slice(0, Math.max(0, at + 1))]
  return round.find((item) => item.state === 'open' && item.key !== key && !done.has(item.key)) ?? null
}

/** Indicators that a report of its kind may state and this one is not said to, in the order of the catalogue. */
export function silentIndicators(dataset: Dataset, { items, identity }: Review): readonly string[] {
  const stated = new Set(items.flatMap(({ figure }) => figure?.indicator ?? []))
  return dataset.indicators
    .filter(({ id, report_kinds }) => report_kinds.includes(identity.kind) && !stated.has(id))
    .map(({ id }) => id)
}
