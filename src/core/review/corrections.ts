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
   * now; `gone`: the report is published no longer.
   */
  readonly state: 'applies' | 'changed' | 'adopted' | 'gone'
  /** What is published now. */
  readonly published: readonly Figure[]
}

export function stateOfCorrection(correction: Correction, dataset: Dataset): CorrectionState {
  const { report, indicator, after } = correction
  if (!dataset.reportById.has(report) || !dataset.indicatorById.has(indicator))
    return { correction, state: 'gone', published: [] }
  const published = dataset.figuresOf(report, indicator)
  const state = saysTheSame(published, correction.published)
    ? 'applies'
    : saysTheSame(published, after)
      ? 'adopted'
      : 'changed'
  return { correction, state, published }
}

/** Corrects all a published report says on an indicator. Empty `after` withdraws it. */
export const correctPublished = (
  { report, indicator }: Pick<Correction, 'report' | 'indicator'>,
  { published, after, why }: { published: readonly Figure[]; after: readonly StatedFigure[]; why: string },
): EntryDraft =>
  draft('correction.made', `correction/${report}/${indicator}`, {
    published: published.map(plain),
    after: [...after],
    why,
  } satisfies PayloadOf<'correction.made'>)

export const withdrawCorrection = ({
  report,
  indicator,
}: Pick<Correction, 'report' | 'indicator'>): EntryDraft =>
  draft('correction.withdrawn', `correction/${report}/${indicator}`, {})
