import { type FigureRow, qualifiers, reviews, roles, scopes, type StatedFigure } from './figure.ts'
import { atFirstUse, z } from './zod.ts'

/** Which of the two a row tells of: what was published, or what the report says instead. */
export const correctionSides = ['published', 'corrected'] as const

/**
 * One figure of one side of a correction (`corrections.csv`), or a row that says this side states none (`n` 0, no value).
 * Both sides stand in it whole: whether what is published still is what was corrected must be told from the table alone.
 */
export const correctionRowSchema = atFirstUse(() =>
  z.strictObject({
    report: z.string().min(1),
    indicator: z.string().min(1),
    /** The id of the entry that made it, the same in every package it travels in. */
    correction: z.string().regex(/^[0-9a-f]{32}$/, '更正的编号是 32 位十六进制数'),
    side: z.enum(correctionSides),
    n: z.int().min(0),
    value: z.number().nullable(),
    qualifier: z.enum(qualifiers).nullable(),
    unit: z.string(),
    scope: z.enum(scopes).nullable(),
    role: z.enum(roles).nullable(),
    quote: z.string(),
    start: z.int().min(0).nullable(),
    end: z.int().min(0).nullable(),
    rule: z.string(),
    /** Of published figures alone. */
    review: z.enum(reviews).nullable(),
    note: z.string(),
    /** Words of the report the corrector gave; they have no place, as nobody had its text. */
    words: z.string().max(2000),
    why: z.string().max(2000),
    at: z.iso.datetime().nullable(),
    app: z.string().max(40),
  }),
)
export type CorrectionRow = z.infer<typeof correctionRowSchema>

/** A correction as a package tells of it. */
export interface PackagedCorrection {
  readonly id: string
  readonly report: string
  readonly indicator: string
  /** As they were published then; empty where it was published that the report states none. */
  readonly published: readonly FigureRow[]
  /** What the report says instead; empty where it does not state it. */
  readonly after: readonly StatedFigure[]
  readonly why: string
  /** Words of the report; may be empty. */
  readonly quote: string
  /** The corrector's machine's time, UTC. */
  readonly at: string | null
  /** The app that wrote the package. */
  readonly app: string
}
