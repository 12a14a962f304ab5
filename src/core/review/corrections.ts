import type { Figure, StatedFigure } from '../schema/figure.ts'
import type { Dataset } from '../table/dataset.ts'
import { draft } from '../user-log/changes.ts'
import type { EntryDraft } from '../user-log/entry.ts'
import type { PayloadOf } from '../user-log/kinds.ts'
import { plain, saysTheSame } from './differences.ts'
import type { Correction } from './review-log.ts'

/** How a correction stands against what is published now. */
export interface CorrectionState {
  readonly correction: Correction
  /**
   * `applies`; `changed`: 已发布的数字变了, so it is not applied and asks again; `adopted`: what is published says it by
   * now; `gone`: the report is published no longer; `withdrawn`: the reader took it back.
   */
  readonly state: 'applies' | 'changed' | 'adopted' | 'gone' | 'withdrawn'
  /** What is published now. */
  readonly published: readonly Figure[]
}

/** Against what is published, whatever of the reader's own lies over the dataset that is given. */
export function stateOfCorrection(correction: Correction, shown: Dataset): CorrectionState {
  const { report, indicator, after, isWithdrawn } = correction
  const dataset = shown.own?.published ?? shown
  if (!dataset.reportById.has(report) || !dataset.indicatorById.has(indicator))
    return { correction, state: 'gone', published: [] }
  const published = dataset.figuresOf(report, indicator)
  const state = isWithdrawn
    ? 'withdrawn'
    : saysTheSame(published, correction.published)
      ? 'applies'
      : saysTheSame(published, after)
        ? 'adopted'
        : 'changed'
  return { correction, state, published }
}

/** Corrects all a published report says on an indicator. Empty `after`: it does not state it. */
export const correctPublished = (
  { report, indicator }: Pick<Correction, 'report' | 'indicator'>,
  { published, after, why, quote = '' }: Corrected,
): EntryDraft =>
  draft('correction.made', `correction/${report}/${indicator}`, {
    published: published.map(plain),
    after: [...after],
    why,
    quote,
  } satisfies PayloadOf<'correction.made'>)

interface Corrected {
  readonly published: readonly Figure[]
  readonly after: readonly StatedFigure[]
  readonly why: string
  /** Words of the report that say it. Nobody has its text here, so they have no place in it. */
  readonly quote?: string
}

export const withdrawCorrection = ({
  report,
  indicator,
}: Pick<Correction, 'report' | 'indicator'>): EntryDraft =>
  draft('correction.withdrawn', `correction/${report}/${indicator}`, {})
