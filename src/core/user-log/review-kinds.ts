import { figureSchema, statedFigureSchema } from '../schema/figure.ts'
import { hashSchema, ownIdentitySchema, ownReportSchema } from '../schema/own-report.ts'
import { reportSchema } from '../schema/report.ts'
import { z } from '../schema/zod.ts'

/** What a person says of one figure. */
export const decisions = ['accepted', 'corrected', 'rejected', 'added'] as const

/** Counts what the reader did to one import: entries of one step are undone together. */
const step = z.int().min(1)
const why = z.string().max(2000)
const stated = z.array(statedFigureSchema).max(1000)
const published = z.array(figureSchema).max(1000)

/**
 * What is said of the reader's own reports, each entry whole by itself: the meaning of a decision must not depend on which
 * version of the program reads the text again.
 */
export const reviewKinds = {
  /** Subject `import/<SHA-256 of the file>`. Its text was written in the same transaction. */
  'import.kept': ownReportSchema,
  /** Its text is gone; what was decided stays in the log and comes back with the file. */
  'import.removed': z.strictObject({}),
  'import.identified': z.strictObject({ step, identity: ownIdentitySchema }),
  /** Subject `figure/<SHA-256>/<key>`. The figure as it now stands; null where it is rejected. */
  'review.decided': z.strictObject({
    step,
    decision: z.enum(decisions),
    figure: statedFigureSchema.nullable(),
    why,
  }),
  /** Subject `indicator/<SHA-256>/<indicator>`: the report was searched and does not state it. */
  'review.unstated': z.strictObject({ step, unstated: z.boolean() }),
  /** Subject `review/<SHA-256>`. `opening`: not all of the report is in the file. */
  'review.finished': z.strictObject({ step, coverage: reportSchema.shape.coverage }),
  'review.reopened': z.strictObject({ step }),
  /** Subject `undo/<SHA-256>`. Ids of entries that no longer count; undoing such an entry brings them back. */
  'review.undone': z.strictObject({ entries: z.array(z.string().regex(/^[0-9a-f]{32}$/)).min(1) }),
  /**
   * Subject `difference/<report>/<indicator>`: which of the two stands, for as long as both say what they said then.
   */
  'difference.settled': z.strictObject({
    step,
    import: hashSchema,
    stands: z.enum(['own', 'published']),
    own: stated,
    published,
  }),
  /** Subject `twins/<report>/<indicator>/<two hashes>`: the same between two own files on one report. */
  'twins.settled': z.strictObject({
    step,
    import: hashSchema,
    other: hashSchema,
    indicator: z.string().min(1).max(120),
    stands: z.enum(['own', 'other']),
    own: stated,
    theirs: stated,
  }),
  /**
   * Subject `correction/<report>/<indicator>`: what the report says instead, for as long as what is published is what it
   * was then. Empty `after`: it does not state it. `quote`, from version 2 on: words of the report, without a place.
   */
  'correction.made': z.strictObject({
    published,
    after: stated,
    why,
    quote: z.string().max(2000).default(''),
  }),
  'correction.withdrawn': z.strictObject({}),
} as const
