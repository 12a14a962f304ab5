import { correctPublished, withdrawCorrection } from '../../src/core/review/corrections.ts'
import { ownPackage } from '../../src/core/review/own-package.ts'
import { emptyReviewLog, takeReviews } from '../../src/core/review/review-log.ts'
import type { StatedFigure } from '../../src/core/schema/figure.ts'
import type { Dataset } from '../../src/core/table/dataset.ts'
import { formatBackup } from '../../src/core/user-log/backup.ts'
import { type Entry, type EntryDraft, sealEntry } from '../../src/core/user-log/entry.ts'

interface Corrected {
  readonly report: string
  readonly indicator: string
  /** One figure for each: what is published changed so. Empty: the report does not state it. */
  readonly to: readonly Partial<StatedFigure>[]
  readonly why?: string
  readonly quote?: string
}

/** A correction of what this dataset says, as the form on a page would write it. */
export function correcting(dataset: Dataset, { report, indicator, to, why = '误读', quote = '' }: Corrected) {
  const published = dataset.figuresOf(report, indicator)
  const [was] = published
  const after = to.map((rest): StatedFigure => ({
    indicator,
    value: 0,
    qualifier: 'exact',
    unit: was?.unit ?? '',
    scope: was?.scope ?? 'bureau',
    role: to.length > 1 ? 'part' : 'single',
    quote: '',
    start: null,
    end: null,
    rule: 'hand',
    note: was?.note ?? '',
    ...rest,
  }))
  return correctPublished({ report, indicator }, { published, after, why, quote })
}

export const takingBack = withdrawCorrection

/** Drafts in the order they were written, the first as the `from`th. */
export const logged = (drafts: readonly EntryDraft[], from = 1): Entry[] =>
  drafts.map((draft, index) =>
    sealEntry(draft, {
      seq: from + index,
      at: new Date(Date.UTC(2026, 10, 22, 9, 0, from + index)).toISOString(),
    }),
  )

/** The file a reader with this log and this dataset hands on. */
export const packageOf = (entries: readonly Entry[], dataset: Dataset) =>
  ownPackage(takeReviews(emptyReviewLog, entries), dataset, {
    backup: formatBackup(entries, { app: 'test', made: '2026-11-22T08:00:00.000Z' }),
    app: '0.1.0',
  })
